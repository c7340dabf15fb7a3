package dev.safar.local.desk;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes away the dead letters of whoever is erased.
@FunctionalInterface
public interface Forgetter {
    /// Makes sure that they can be looked through, before an erasure begins: whatever this throws, nothing has begun.
    default void reach() {
    }

    /// {@return what became of them, once an erasure has begun}
    Forgotten forget();

    /// {@return one for two queues}
    ///
    /// @param other takes away those of the other
    default Forgetter and(Forgetter other) {
        Forgetter one = this;
        return new Forgetter() {
            @Override
            public void reach() {
                one.reach();
                other.reach();
            }

            @Override
            public Forgotten forget() {
                Forgotten first = one.forget();
                Forgotten second = other.forget();
                return new Forgotten(first.gone() + second.gone(), Stream.of(first.left(), second.left())
                        .filter(left -> !left.isEmpty()).distinct().collect(Collectors.joining("; ")));
            }
        };
    }

    /// What became of them.
    ///
    /// @param gone how many went
    /// @param left why not all were looked through, as a sentence without a full stop; empty where all were
    record Forgotten(int gone, String left) {}
}
