package dev.safar.local.desk;

/// Takes away the dead letters of whoever is erased.
@FunctionalInterface
public interface Forgetter {
    /// Makes sure that they can be looked through, before an erasure begins: whatever this throws, nothing has begun.
    default void reach() {
    }

    /// {@return what became of them, once an erasure has begun}
    Forgotten forget();

    /// What became of them.
    ///
    /// @param gone how many went
    /// @param left why not all were looked through, as a sentence without a full stop; empty where all were
    record Forgotten(int gone, String left) {}
}
