package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier;
import dev.safar.local.simulate.Assumptions.Letter;
import dev.safar.local.stack.Stack;
import dev.safar.money.Currency;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Facts lived through as a simulation does.
public final class Lived {
    private Lived() {
    }

    /// Lives through them as `safar simulate` without assumptions does, from fact to fact.
    ///
    /// @param facts of some members, in order
    /// @param end what would happen then or later does not
    /// @param stack makes the stack around what takes its letters
    /// @return the stack, at the end
    public static Stack plainly(List<MemberEvent> facts, Instant end, Function<Carrier, Stack> stack) {
        return live(facts, Assumptions.NONE, end, stack);
    }

    /// Lives through them as it does with assumptions, from one due instant to the next; here it is assumed that nobody reacts.
    ///
    /// @param facts of some members, in order
    /// @param end what would happen then or later does not
    /// @param stack makes the stack around what takes its letters
    /// @return the stack, at the end
    public static Stack watchfully(List<MemberEvent> facts, Instant end, Function<Carrier, Stack> stack) {
        SortedMap<String, SortedMap<String, Letter>> nobody = new TreeMap<>();
        nobody.put("none", new TreeMap<>());
        return live(facts, new Assumptions(nobody, OptionalLong.empty(), new TreeMap<>(), OptionalLong.empty()), end,
                stack);
    }

    private static Stack live(List<MemberEvent> facts, Assumptions assumptions, Instant end,
            Function<Carrier, Stack> stack) {
        return new Cohort(facts, new Reactions(assumptions, 1, 1, Currency.IRT), new Moments(List.of(), Currency.IRT),
                end,
                stack).live();
    }
}
