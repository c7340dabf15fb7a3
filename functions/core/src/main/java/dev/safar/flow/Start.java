package dev.safar.flow;

import dev.safar.journey.EnrollmentId;
import dev.safar.journey.JourneyDefinition;

/// A segment to be started. If the start is lost, the lease heals it (protocol, rules 1 and 6).
///
/// @param enrollment whose
/// @param version the version of the journey, which names the state machine
/// @param run which segment
/// @param attempt which try of this segment, from 1; more than 1 where a lease ran out
public record Start(EnrollmentId enrollment, String version, int run, int attempt) {
    /// {@return which machine runs it: the [JourneyDefinition#key()] of the version that she entered, which an edit of the journey does not change}
    public String machine() {
        return JourneyDefinition.key(enrollment.journey(), version);
    }
}
