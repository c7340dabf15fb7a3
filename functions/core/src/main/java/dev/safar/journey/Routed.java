package dev.safar.journey;

import java.util.List;

/// What a fact means for one enrollment.
public sealed interface Routed {
    /// {@return why something came of it that one might not expect, or nothing did where something might have; mostly empty}
    List<Remark> remarks();

    /// It moves it.
    ///
    /// @param enrollment as it must be written
    /// @param remarks what a person should see beside
    record Moved(Enrollment enrollment, List<Remark> remarks) implements Routed {
        /// Copies.
        public Moved {
            remarks = List.copyOf(remarks);
        }
    }

    /// It leaves it as it is.
    ///
    /// @param remarks why, where the enrollment would have listened
    record Unmoved(List<Remark> remarks) implements Routed {
        /// It means nothing to it.
        public static final Unmoved UNHEARD = new Unmoved(List.of());

        /// Copies.
        public Unmoved {
            remarks = List.copyOf(remarks);
        }
    }
}
