package dev.safar.store;

/// An item as it was read.
///
/// @param item what was written
/// @param version how often it has been written, from 1; whoever writes it again names this, and loses if somebody was faster
/// @param <I> the kind of item
public record Stored<I extends Item>(I item, long version) {}
