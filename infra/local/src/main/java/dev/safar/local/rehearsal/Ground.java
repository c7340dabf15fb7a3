package dev.safar.local.rehearsal;

import dev.safar.journey.Enrollment;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The steps that members passed, and the outcomes by which they left those that have branches: `step`, or `step=outcome`.
public final class Ground {
    private final Set<String> ground = new LinkedHashSet<>();

    /// Nobody passed anything yet.
    public Ground() {
    }

    /// {@return everything that there is to pass in a journey}
    ///
    /// @param journey any
    public static Set<String> all(JourneyDefinition journey) {
        Set<String> all = new LinkedHashSet<>();
        journey.itinerary().byId().values().forEach(step -> {
            all.add(step.id());
            Itinerary.branches(step).keySet().forEach(outcome -> all.add(step.id() + "=" + outcome));
        });
        return all;
    }

    /// Follows a member through a journey.
    ///
    /// @param journey the journey
    /// @param enrollment her time through it
    public void add(JourneyDefinition journey, Enrollment enrollment) {
        Optional<Step> at = journey.itinerary().first();
        while (at.isPresent()) {
            at = passed(journey.itinerary(), enrollment, at.get());
        }
    }

    private Optional<Step> passed(Itinerary itinerary, Enrollment enrollment, Step step) {
        @Nullable
        String outcome = enrollment.decided().outcomes().get(step.id());
        boolean passed = switch (step) {
            case Step.Action action -> enrollment.effects().containsKey(action.id());
            case Step.Pause _,Step.Branch _ -> outcome != null;
            case Step.End _ -> true;
        };
        if (!passed) {
            return Optional.empty();
        }
        ground.add(step.id());
        if (outcome != null) {
            ground.add(step.id() + "=" + outcome);
        }
        return outcome == null ? itinerary.after(step) : itinerary.after(step, outcome);
    }

    /// {@return what was passed}
    public Set<String> ground() {
        return ground;
    }
}
