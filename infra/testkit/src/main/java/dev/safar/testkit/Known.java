package dev.safar.testkit;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.json.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The names that the journeys of a shop know.
///
/// @param journeys which
/// @param steps all of their steps
record Known(Collection<JourneyDefinition> journeys, List<Step> steps) {
    static Known in(Collection<JourneyDefinition> journeys) {
        return new Known(journeys,
                journeys.stream().flatMap(journey -> journey.itinerary().byId().values().stream()).toList());
    }

    /// {@return the text that a step sends, if it sends one}
    static Optional<String> template(Step step) {
        return switch (step) {
            case Step.Message message -> Optional.of(message.template());
            case Step.Survey survey -> Optional.of(survey.template());
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                Optional.empty();
        };
    }

    String template(String name) {
        return check("text that a journey sends", name, steps.stream().map(Known::template).flatMap(Optional::stream));
    }

    String coupon(String name) {
        return check("coupon that a journey gives", name, steps.stream().filter(Step.Reward.class::isInstance)
                .map(Step.Reward.class::cast).map(Step.Reward::coupon));
    }

    String step(String name, Class<? extends Step> kind) {
        return check("step of that kind", name, steps.stream().filter(kind::isInstance).map(Step::id));
    }

    String journey(String name) {
        return check("journey that runs here", name, journeys.stream().map(JourneyDefinition::name));
    }

    private static String check(String what, String name, Stream<String> names) {
        SortedSet<String> all = new TreeSet<>(names.toList());
        if (!all.contains(name)) {
            throw new IllegalArgumentException("There is no " + what + " called '" + name + "'"
                    + Spelling.didYouMean(name, all) + " There are: " + String.join(", ", all));
        }
        return name;
    }
}
