package dev.safar.local.rehearsal;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import java.util.List;

/// What came of a scenario.
///
/// @param scenario what was played
/// @param told everything that followed, a line each
/// @param journeys the journeys that ran
/// @param enrollments her times through them
/// @param left what left the house, in order
/// @param failures why executions failed, if any did
public record Performance(Scenario scenario, List<String> told, List<JourneyDefinition> journeys,
        List<Enrollment> enrollments, List<Outgoing> left, List<String> failures) {
    /// Copies.
    public Performance {
        left = List.copyOf(left);
    }

    /// {@return whether exactly what the scenario says followed, and nothing failed}
    public boolean holds() {
        return told.equals(scenario.then()) && failures.isEmpty();
    }
}
