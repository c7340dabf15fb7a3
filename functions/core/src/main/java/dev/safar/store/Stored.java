package dev.safar.store;

/// An item as it was read, with its key: it was asked for by it, so it need not be made once more by whoever looks for it among others.
///
/// @param key where it lies
/// @param item what was written
/// @param version how often it has been written, from 1; whoever writes it again names this, and loses if somebody was faster
/// @param <I> the kind of item
public record Stored<I extends Item>(Key key, I item, long version) {
    /// An item that lies where it says.
    ///
    /// @param item what was written
    /// @param version how often it has been written
    public Stored(I item, long version) {
        this(item.key(), item, version);
    }

    /// {@return the same, as an item of a kind}
    ///
    /// @param kind its kind
    /// @param <J> its kind
    /// @throws ClassCastException if it is of another
    public <J extends Item> Stored<J> as(Class<J> kind) {
        return new Stored<>(key, kind.cast(item), version);
    }
}
