package dev.safar.local.rehearsal;

import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.story.Visit;
import dev.safar.local.story.Walk;
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
        Set<String> all = new LinkedHashSet<>();
        journey.itinerary().byId().values().forEach(step -> {
            all.add(step.id());
            Itinerary.branches(step).keySet().forEach(outcome -> all.add(way(step, outcome)));
        });
        Set<String> missing = new LinkedHashSet<>(all);
        performances.stream().flatMap(performance -> performance.enrollments().stream())
                .filter(enrollment -> enrollment.id().journey().equals(journey.name()))
                .flatMap(enrollment -> Walk.of(journey, enrollment).stream()).filter(Coverage::isPassed)
                .forEach(visit -> {
                    missing.remove(visit.step().id());
                    visit.outcome().ifPresent(outcome -> missing.remove(way(visit.step(), outcome)));
                });
        return new Coverage(journey.name(), all, missing);
    }

    private static String way(Step step, String outcome) {
        return step.id() + "=" + outcome;
    }

    /// Who is still in a pause has not passed it.
    private static boolean isPassed(Visit visit) {
        return !(visit.step() instanceof Step.Pause) || visit.outcome().isPresent();
    }

    /// {@return how many are passed}
    public int passed() {
        return all.size() - missing.size();
    }
}
