package dev.safar.flow;

import dev.safar.journey.EnrollmentId;

/// Who is calling: one execution, for one segment of one enrollment.
///
/// @param enrollment whose
/// @param run the segment it was started for
/// @param claim the id it drew
public record Ticket(EnrollmentId enrollment, int run, String claim) {}
