package dev.safar.store;

import java.time.Instant;

/// An entry of the index of what is due.
///
/// @param at when
/// @param key which item; it must be read again, since the index may be behind
public record Due(Instant at, Key key) implements Comparable<Due> {
    @Override
    public int compareTo(Due other) {
        int byInstant = at.compareTo(other.at);
        return byInstant != 0 ? byInstant : key.compareTo(other.key);
    }
}
