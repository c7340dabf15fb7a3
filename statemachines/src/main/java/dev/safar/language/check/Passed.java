package dev.safar.language.check;

import dev.safar.journey.Step;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/// The steps that lie behind a member when she comes to a place.
///
/// @param perhaps on some way at least
/// @param surely on every way
record Passed(Set<Step> perhaps, Set<Step> surely) {
    /// At the beginning.
    private static final Passed NOTHING = new Passed(Set.of(), Set.of());

    /// Walks every way, and says at each step what lies behind.
    static void walk(List<Step> steps, BiConsumer<Step, Passed> look) {
        through(steps, NOTHING, look);
    }

    /// {@return what lies behind at the end of some steps, or empty where every way ends in them}
    private static Optional<Passed> through(List<Step> steps, Passed before, BiConsumer<Step, Passed> look) {
        Optional<Passed> here = Optional.of(before);
        for (Step step : steps) {
            if (here.isEmpty()) {
                return here;
            }
            look.accept(step, here.get());
            Passed behind = here.get().with(step);
            here = step instanceof Step.End
                    ? Optional.empty()
                    : AllSteps.branches(step).map(branch -> through(branch, behind, look)).flatMap(Optional::stream)
                            .reduce(Passed::or).or(() -> hasBranches(step) ? Optional.empty() : Optional.of(behind));
        }
        return here;
    }

    private static boolean hasBranches(Step step) {
        return AllSteps.branches(step).findAny().isPresent();
    }

    private Passed with(Step step) {
        return new Passed(added(perhaps, Set.of(step)), added(surely, Set.of(step)));
    }

    private Passed or(Passed other) {
        Set<Step> both = new HashSet<>(surely);
        both.retainAll(other.surely);
        return new Passed(added(perhaps, other.perhaps), Set.copyOf(both));
    }

    private static Set<Step> added(Set<Step> some, Set<Step> more) {
        Set<Step> all = new HashSet<>(some);
        all.addAll(more);
        return Set.copyOf(all);
    }
}
