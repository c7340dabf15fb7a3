package dev.safar.local.graph;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// How many members are in a journey, in any of its versions.
///
/// @param waiting how many rest at each step, by the step's id
/// @param onTheWay how many are between two steps
public record Headcount(Map<String, Long> waiting, long onTheWay) {
    /// Copies.
    public Headcount {
        waiting = Collections.unmodifiableMap(new TreeMap<>(waiting));
    }

    /// {@return how many are in it}
    public long all() {
        return onTheWay + waiting.values().stream().mapToLong(Long::longValue).sum();
    }
}
