package dev.safar.event;

import java.time.Instant;
import java.util.Comparator;

/// A place in a member's history. Equal instants are told apart by the fact's name (protocol, rule 13).
///
/// @param at when it happened
/// @param fact the fact's name
public record Stamp(Instant at, String fact) implements Comparable<Stamp> {
    private static final Comparator<Stamp> ORDER = Comparator.comparing(Stamp::at).thenComparing(Stamp::fact);

    @Override
    public int compareTo(Stamp other) {
        return ORDER.compare(this, other);
    }
}
