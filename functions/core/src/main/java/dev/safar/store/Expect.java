package dev.safar.store;

/// What must be true of an item for a write to happen.
public sealed interface Expect {
    /// There is none yet.
    Expect ABSENT = new Version(0);
    /// Anything: another item of the same transaction guards this one.
    Expect ANYTHING = new Anything();

    /// {@return that nobody wrote the item since it was read}
    ///
    /// @param stored as it was read
    static Expect unchanged(Stored<?> stored) {
        return new Version(stored.version());
    }

    /// The item has this version.
    ///
    /// @param number from 1; 0 means that there is no such item
    record Version(long number) implements Expect {}

    /// No condition.
    record Anything() implements Expect {}
}
