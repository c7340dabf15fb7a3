package dev.safar.language.check;

import dev.safar.journey.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Which steps of one kind lie behind a member when she comes to a place. A journey may have thousands of steps, so sets of them are sets of bits.
final class Passed {
    private final List<Step> all;
    private final BitSet perhaps;
    private final BitSet surely;
    private final boolean one;

    private Passed(List<Step> all, BitSet perhaps, BitSet surely, boolean one) {
        this.all = all;
        this.perhaps = perhaps;
        this.surely = surely;
        this.one = one;
    }

    /// Walks every way, and says at each step what lies behind.
    ///
    /// @param steps from where
    /// @param kind of which steps it is to be known
    /// @param look is shown each step that can be reached, in the order of the file
    static void walk(List<Step> steps, Class<? extends Step> kind, BiConsumer<Step, Passed> look) {
        through(steps, kind, new Passed(new ArrayList<>(), new BitSet(), new BitSet(), false), look);
    }

    /// {@return what lies behind at the end of some steps, or empty where every way ends in them}
    private static Optional<Passed> through(List<Step> steps, Class<? extends Step> kind, Passed before,
            BiConsumer<Step, Passed> look) {
        Optional<Passed> here = Optional.of(before);
        for (Step step : steps) {
            if (here.isEmpty()) {
                return here;
            }
            look.accept(step, here.get());
            Passed behind = kind.isInstance(step) ? here.get().with(step) : here.get();
            here = step instanceof Step.End ? Optional.empty() : branches(step, kind, behind, look);
        }
        return here;
    }

    private static Optional<Passed> branches(Step step, Class<? extends Step> kind, Passed behind,
            BiConsumer<Step, Passed> look) {
        List<List<Step>> branches = AllSteps.branches(step).toList();
        return branches.isEmpty()
                ? Optional.of(behind)
                : branches.stream().map(branch -> through(branch, kind, behind, look)).flatMap(Optional::stream)
                        .reduce(Passed::or);
    }

    private Passed with(Step step) {
        all.add(step);
        BitSet more = (BitSet) perhaps.clone();
        BitSet sure = (BitSet) surely.clone();
        more.set(all.size() - 1);
        sure.set(all.size() - 1);
        return new Passed(all, more, sure, true);
    }

    private Passed or(Passed other) {
        BitSet either = (BitSet) perhaps.clone();
        BitSet both = (BitSet) surely.clone();
        either.or(other.perhaps);
        both.and(other.surely);
        return new Passed(all, either, both, one && other.one);
    }

    /// {@return whether one of them lies behind on some way}
    boolean anyPerhaps() {
        return !perhaps.isEmpty();
    }

    /// {@return whether one of them lies behind on every way, be it another on each}
    boolean anySurely() {
        return one;
    }

    /// {@return those that lie behind on some way}
    List<Step> perhaps() {
        return perhaps.stream().mapToObj(all::get).toList();
    }

    /// {@return whether the step of that id lies behind on some way, and not on every way}
    boolean onSomeWays(String id) {
        return perhaps.stream().filter(i -> !surely.get(i)).anyMatch(i -> all.get(i).id().equals(id));
    }
}
