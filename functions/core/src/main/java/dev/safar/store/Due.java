package dev.safar.store;

import java.time.Instant;
import java.util.Comparator;

/// An entry of the index of what is due.
///
/// @param at when
/// @param key which item; it must be read again, since the index may be behind
public record Due(Instant at, Key key) implements Comparable<Due> {
    private static final Comparator<Due> ORDER = Comparator.comparing(Due::at).thenComparing(Due::key);

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }
}
