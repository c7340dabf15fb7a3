package dev.safar.proof;

import dev.safar.journey.Enrollment;
import dev.safar.journey.Itinerary;
import dev.safar.journey.Step;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// One branch of each wait and each condition is taken, never both: what was decided stays, and every effect lies on the one way that is decided.
final class BranchLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return after.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .flatMap(is -> Stream.concat(was(before, is).stream().flatMap(was -> undecided(was, is)), strayed(is)));
    }

    private static Optional<Enrollment> was(Moment before, Enrollment is) {
        return before.content().get(Key.enrollment(is.id()))
                .map(cell -> ((Item.Enrollment) cell.item()).enrollment());
    }

    private static Stream<String> undecided(Enrollment was, Enrollment is) {
        Map<String, String> now = is.decided().outcomes();
        return was.decided().outcomes().entrySet().stream()
                .filter(step -> !step.getValue().equals(now.get(step.getKey())))
                .map(step -> is.id() + ": decided anew at " + step.getKey() + ": " + step.getValue() + ", then "
                        + now.get(step.getKey()));
    }

    private static Stream<String> strayed(Enrollment is) {
        Set<String> way = way(is);
        return is.effects().keySet().stream().filter(step -> !way.contains(step))
                .map(step -> is.id() + ": off the way that was decided: " + step);
    }

    /// {@return the steps from the first one to where the next decision is still open, or to the end}
    static Set<String> way(Enrollment enrollment) {
        Itinerary itinerary = Journeys.of(enrollment).itinerary();
        Set<String> way = new LinkedHashSet<>();
        Optional<Step> at = itinerary.first();
        while (at.isPresent()) {
            Step step = at.get();
            way.add(step.id());
            String outcome = enrollment.decided().outcomes().get(step.id());
            Map<String, List<Step>> branches = Itinerary.branches(step);
            at = !branches.isEmpty() && outcome == null
                    ? Optional.empty()
                    : itinerary.after(step, Optional.ofNullable(outcome).orElse(""));
        }
        return way;
    }
}
