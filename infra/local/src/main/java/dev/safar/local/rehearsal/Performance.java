package dev.safar.local.rehearsal;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.language.scenario.Scenario;
import dev.safar.local.story.Story;
import dev.safar.local.story.Words;
import java.util.List;

/// What came of a scenario.
///
/// @param scenario what was played
/// @param told everything that followed, a line each
/// @param enrollments all times through the journeys
/// @param kept all that is kept of its member
/// @param left what left the house for anybody, in order
/// @param failures why executions failed, if any did
public record Performance(Scenario scenario, List<String> told, List<Enrollment> enrollments, Kept kept,
        List<Outgoing> left, List<String> failures) {
    /// Copies.
    public Performance {
        left = List.copyOf(left);
    }

    /// Tells it in words.
    ///
    /// @param words the language
    /// @return the story up to the scenario's end, and what lies ahead
    public Story story(Words words) {
        return kept.story(words, scenario.noon(scenario.until()));
    }

    /// {@return whether exactly what the scenario says followed, and nothing failed}
    public boolean holds() {
        return told.equals(scenario.then()) && failures.isEmpty();
    }
}
