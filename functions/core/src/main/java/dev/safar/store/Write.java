package dev.safar.store;

/// One change, or one condition, of a transaction. Each item has one version, and a condition is always about that: see
/// `docs/decisions/002-one-version-an-item.md`.
public sealed interface Write {
    /// {@return the item it is about}
    Key key();

    /// {@return what must be true of that item}
    Expect expect();

    /// Writes an item.
    ///
    /// @param key where it lies
    /// @param item what to write
    /// @param expect what must be true before
    record Put(Key key, Item item, Expect expect) implements Write {
        /// Writes an item where it says that it lies.
        ///
        /// @param item what to write
        /// @param expect what must be true before
        public Put(Item item, Expect expect) {
            this(item.key(), item, expect);
        }
    }

    /// Takes an item away.
    ///
    /// @param key which
    /// @param expect what must be true before
    record Delete(Key key, Expect expect) implements Write {}

    /// Changes nothing, but must be true.
    ///
    /// @param key which item
    /// @param expect what must be true of it
    record Check(Key key, Expect expect) implements Write {}
}
