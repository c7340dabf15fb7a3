package dev.safar.flow;

import dev.safar.journey.EnrollmentId;

/// A segment to be started. If the start is lost, the lease heals it (protocol, rules 1 and 6).
///
/// @param enrollment whose
/// @param version the version of the journey, which names the state machine
/// @param run which segment
public record Start(EnrollmentId enrollment, String version, int run) {}
