package dev.safar.local.rehearsal;

import dev.safar.journey.JourneyDefinition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How much of a journey some scenario passes.
///
/// @param journey its name
/// @param all every step, and every way out of those that branch, as in `answer=event`
/// @param missing what no scenario passes
public record Coverage(String journey, Set<String> all, Set<String> missing) {
    /// Counts.
    ///
    /// @param journey the journey
    /// @param performances whatever was played
    /// @return its coverage
    public static Coverage of(JourneyDefinition journey, List<Performance> performances) {
        Ground ground = new Ground();
        performances.stream().flatMap(performance -> performance.enrollments().stream())
                .filter(enrollment -> enrollment.id().journey().equals(journey.name()))
                .forEach(enrollment -> ground.add(journey, enrollment));
        Set<String> all = Ground.all(journey);
        Set<String> missing = new LinkedHashSet<>(all);
        missing.removeAll(ground.ground());
        return new Coverage(journey.name(), all, missing);
    }

    /// {@return how many are passed}
    public int passed() {
        return all.size() - missing.size();
    }
}
