package dev.safar.language.version;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Trigger;
import dev.safar.language.duration.Durations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A journey's one form: every default but an empty title and no exits written out, durations in canonical words, no notes and no `$schema`.
public final class CanonicalJourney {
    private CanonicalJourney() {
    }

    /// Writes a definition as plain JSON values, in the words of the language; it reads back as the same definition.
    ///
    /// @param journey its version is left out
    /// @return names in no particular order
    public static Map<String, @Nullable Object> of(JourneyDefinition journey) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("journey", journey.name());
        if (!journey.title().byLanguage().isEmpty()) {
            plain.put("title", journey.title().byLanguage());
        }
        plain.put("trigger", trigger(journey.trigger()));
        journey.reentryAfter().ifPresent(after -> plain.put("reentry", Map.of("after", Durations.words(after))));
        journey.goal().ifPresent(goal -> plain.put("goal", goal(goal)));
        if (!journey.exits().isEmpty()) {
            plain.put("exit", journey.exits().stream().map(CanonicalJourney::exit).toList());
        }
        plain.put("holdout", journey.holdoutPercent() + "%");
        plain.put("acceptLate", Durations.words(journey.acceptLate()));
        CanonicalTerms.put(plain, journey.terms());
        plain.put("steps", CanonicalSteps.of(journey.itinerary().steps()));
        return plain;
    }

    private static Map<String, Object> trigger(Trigger trigger) {
        Map<String, Object> plain = new LinkedHashMap<>();
        switch (trigger) {
            case Trigger.OnEvent onEvent -> plain.put("event", onEvent.event());
            case Trigger.OnDate onDate -> CanonicalMoment.date(plain, onDate.moment());
            case Trigger.OnBecoming onBecoming -> {
                plain.put("becomes", onBecoming.becomes().text());
                return plain;
            }
            case Trigger.OnSilence onSilence -> plain.put("silentFor", Durations.words(onSilence.length()));
        }
        condition(plain, "when", trigger.when());
        return plain;
    }

    private static Map<String, Object> goal(Goal goal) {
        Map<String, Object> plain = new LinkedHashMap<>(Map.of("event", goal.event()));
        condition(plain, "where", goal.where());
        plain.put("within", Durations.words(goal.within()));
        return plain;
    }

    private static Map<String, Object> exit(Exit exit) {
        Map<String, Object> plain = new LinkedHashMap<>(Map.of("event", exit.event()));
        condition(plain, "where", exit.where());
        return plain;
    }

    static void condition(Map<String, Object> plain, String name, Optional<Condition> condition) {
        condition.ifPresent(present -> plain.put(name, present.text()));
    }
}
