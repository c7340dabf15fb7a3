package dev.safar.journey;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Copies of maps whose keys are steps, in the order of the keys: whoever lists them lists them alike on every machine.
final class ByStep {
    private ByStep() {
    }

    /// {@return an unmodifiable copy}
    static <V> SortedMap<String, V> of(Map<String, V> map) {
        // A copy of a sorted map is built without a comparison, and an empty one is never built.
        return map.isEmpty() ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /// {@return both in one; what `more` says holds}
    static <V> SortedMap<String, V> of(Map<String, V> map, Map<String, V> more) {
        if (more.isEmpty() || map.isEmpty()) {
            return of(more.isEmpty() ? map : more);
        }
        SortedMap<String, V> both = new TreeMap<>(map);
        both.putAll(more);
        return Collections.unmodifiableSortedMap(both);
    }

    /// {@return a copy in which something was done to each}
    static <V> SortedMap<String, V> each(Map<String, V> map, UnaryOperator<V> one) {
        SortedMap<String, V> after = new TreeMap<>(map);
        after.replaceAll((_, value) -> one.apply(value));
        return Collections.unmodifiableSortedMap(after);
    }
}
