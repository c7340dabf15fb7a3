package dev.safar.flow;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.store.Item;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What a run came to, without instants, attempts and claims: two runs that differ only by faults have the same.
///
/// @param letters what arrived outside, in order
/// @param ends how each enrollment ended, by id
/// @param effects how each effect ended, by its id
/// @param decisions what each branch came to, by enrollment
/// @param facts every row that facts made
record Outline(List<String> letters, SortedMap<String, String> ends, SortedMap<String, Status> effects,
        SortedMap<String, Map<String, String>> decisions, List<Object> facts) {
    static Outline of(World world) {
        SortedMap<String, String> ends = new TreeMap<>();
        SortedMap<String, Status> effects = new TreeMap<>();
        SortedMap<String, Map<String, String>> decisions = new TreeMap<>();
        for (Enrollment enrollment : world.enrollments()) {
            String id = enrollment.id().toString();
            ends.put(id, enrollment.state() instanceof Ended ended
                    ? ended.reason().toString()
                    : "still " + enrollment.state());
            enrollment.effects().forEach((step, effect) -> effects.put(id + "#" + step, effect.status()));
            decisions.put(id, new TreeMap<>(enrollment.decided().outcomes()));
        }
        return new Outline(world.post.arrived().stream().map(Outgoing::effect).toList(), ends, effects, decisions,
                world.memory.all(Item.class).filter(Outline::isMadeByFacts).map(Outline::withoutInstant).toList());
    }

    private static boolean isMadeByFacts(Item item) {
        return !(item instanceof Item.Enrollment || item instanceof Item.Trouble);
    }

    /// Points that a step gives are given when it is done, which a fault puts off.
    private static Object withoutInstant(Item item) {
        return item instanceof Item.Ledger row ? row.entry().key() + "=" + row.entry().points() : item;
    }

    /// {@return the ids of what may or may not have arrived}
    Set<String> uncertain() {
        return effects.keySet().stream().filter(id -> effects.get(id) == Status.UNCERTAIN).collect(Collectors.toSet());
    }

    /// The same, but silent about some effects and their letters.
    Outline without(Set<String> ids) {
        SortedMap<String, Status> others = new TreeMap<>(effects);
        others.keySet().removeAll(ids);
        return new Outline(letters.stream().filter(id -> !ids.contains(id)).toList(), ends, others, decisions, facts);
    }
}
