package dev.safar.store;

import java.util.List;

/// What the store says of a write (protocol, rule 2). Exactly one of three, and never confused.
public sealed interface Answer {
    /// It is written, all of it, for good.
    record Applied() implements Answer {}

    /// Nothing is written, because these conditions did not hold: read again and compute again.
    ///
    /// @param keys the items, in the order of the writes
    record Lost(List<Key> keys) implements Answer {}

    /// Nothing is written, because the store was busy: try again later. It says nothing about any condition.
    record Contended() implements Answer {}
}
