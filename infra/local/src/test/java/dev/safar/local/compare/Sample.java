package dev.safar.local.compare;

import dev.safar.journey.EnrollmentState;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/// A few scenarios that stand for all where every request takes its time.
final class Sample {
    private static final int FEW = 12;

    private Sample() {
    }

    /// {@return those that pass most, and one for each kind that they leave out}
    static List<Part> of(List<Part> parts) {
        List<Part> sample = new ArrayList<>(Company.TROUPE.few(parts, FEW));
        parts.forEach(part -> {
            if (!kinds(sample).containsAll(kinds(List.of(part)))) {
                sample.add(part);
            }
        });
        return sample;
    }

    /// {@return every kind of step that somebody passes in every journey, of what effects came to and why, and of ends}
    static Set<String> kinds(List<Part> parts) {
        Map<String, JourneyDefinition> journeys = Company.SHIPPED.journeys().journeys();
        Set<String> kinds = new TreeSet<>();
        Company.TROUPE.passed(parts).stream().map(way -> way.split("[ =]")).forEach(words -> {
            JourneyDefinition journey = Objects.requireNonNull(journeys.get(words[0]));
            Step step = Objects.requireNonNull(journey.itinerary().byId().get(words[1]));
            kinds.add(words[0] + " " + step.getClass().getSimpleName());
        });
        parts.stream().flatMap(part -> part.performance().enrollments().stream()).forEach(run -> {
            run.effects().values()
                    .forEach(effect -> kinds.add(effect.status() + " " + effect.result().getOrDefault("reason", "")));
            if (run.state() instanceof EnrollmentState.Ended ended) {
                kinds.add(ended.reason().kind().name());
            }
        });
        return kinds;
    }
}
