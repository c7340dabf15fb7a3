package dev.safar.local.replay;

import dev.safar.journey.Enrollment;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.story.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What became of members step by step, in the order of the file. Not for use by several threads.
public final class StepCounts {
    private final JourneyDefinition journey;
    private final Map<String, StepCount> counts = new LinkedHashMap<>();

    /// Counts nobody yet.
    ///
    /// @param journey whose steps
    public StepCounts(JourneyDefinition journey) {
        this.journey = journey;
        lay(journey.itinerary().steps(), 0);
    }

    private void lay(List<Step> steps, int depth) {
        steps.forEach(step -> {
            counts.put(step.id(), new StepCount(step, depth));
            Itinerary.branches(step).values().forEach(branch -> lay(branch, depth + 1));
        });
    }

    /// Follows one member.
    ///
    /// @param enrollment her time through the journey
    public void count(Enrollment enrollment) {
        Walk.of(journey, enrollment).forEach(visit -> Optional.ofNullable(counts.get(visit.step().id()))
                .ifPresent(count -> count.count(visit, enrollment)));
    }

    /// Adds what was counted elsewhere.
    ///
    /// @param other of the same journey
    public void add(StepCounts other) {
        other.counts.forEach((step, count) -> Optional.ofNullable(counts.get(step)).ifPresent(mine -> mine.add(count)));
    }

    /// {@return each step in the order of the file}
    public List<StepCount> steps() {
        return List.copyOf(counts.values());
    }
}
