package dev.safar.journey;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// An immutable map whose keys are steps, in the order of the keys: whoever lists them lists them alike on every machine. Every move of an enrollment makes another of
/// it, and most leave most of its maps as they are, so a copy of one of these is itself.
///
/// @param <V> what is known of a step
final class ByStep<V> extends AbstractMap<String, V> {
    private final SortedMap<String, V> sorted;

    private ByStep(SortedMap<String, V> sorted) {
        this.sorted = sorted;
    }

    /// {@return an immutable copy}
    static <V> Map<String, V> of(Map<String, V> map) {
        if (map.isEmpty()) {
            return Map.of();
        }
        return map instanceof ByStep<V> already ? already : new ByStep<>(new TreeMap<>(map));
    }

    /// {@return both in one; what `more` says holds}
    static <V> Map<String, V> of(Map<String, V> map, Map<String, V> more) {
        if (more.isEmpty() || map.isEmpty()) {
            return of(more.isEmpty() ? map : more);
        }
        SortedMap<String, V> both = sorted(map);
        both.putAll(more);
        return new ByStep<>(both);
    }

    /// {@return a copy in which something was done to each}
    static <V> Map<String, V> each(Map<String, V> map, UnaryOperator<V> one) {
        SortedMap<String, V> after = sorted(map);
        after.replaceAll((_, value) -> one.apply(value));
        return new ByStep<>(after);
    }

    /// A copy of a sorted map is built without a comparison.
    private static <V> SortedMap<String, V> sorted(Map<String, V> map) {
        return map instanceof ByStep<V> already ? new TreeMap<>(already.sorted) : new TreeMap<>(map);
    }

    @Override
    public @Nullable V get(Object step) {
        return sorted.get(step);
    }

    @Override
    public boolean containsKey(Object step) {
        return sorted.containsKey(step);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return Collections.unmodifiableMap(sorted).entrySet();
    }
}
