package dev.safar.publish;

import dev.safar.journey.Itinerary;
import dev.safar.journey.Step;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The steps to which somebody may come who rests at a step: every way that leads on from there, whatever is decided on it.
final class Further {
    private final Itinerary itinerary;
    private final Set<String> steps = new HashSet<>();

    private Further(Itinerary itinerary) {
        this.itinerary = itinerary;
    }

    /// {@return the ids of those behind a step; none where there is no such step}
    ///
    /// @param itinerary the version's
    /// @param step its id
    static Set<String> from(Itinerary itinerary, String step) {
        Further further = new Further(itinerary);
        itinerary.find(step).ifPresent(further::leave);
        return further.steps;
    }

    private void leave(Step step) {
        Itinerary.branches(step).keySet().forEach(branch -> come(itinerary.after(step, branch)));
        come(itinerary.after(step));
    }

    private void come(Optional<Step> step) {
        step.filter(next -> steps.add(next.id())).ifPresent(this::leave);
    }
}
