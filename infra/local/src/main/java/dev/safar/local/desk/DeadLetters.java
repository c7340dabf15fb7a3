package dev.safar.local.desk;

import java.util.List;
import java.util.Optional;

/// The dead letters of whatever queue there is.
public interface DeadLetters {
    /// {@return dead letters in the order of their names}
    ///
    /// @param from the name to begin with, itself included; empty for the first
    /// @param limit how many at most
    List<DeadLetter> list(String from, int limit);

    /// {@return one of them, or empty where there is none of that name}
    ///
    /// @param id the queue's own name for it
    Optional<DeadLetter> find(String id);

    /// Puts one back on the queue, as if it had never been tried.
    ///
    /// @param id the queue's own name for it
    /// @return whether it was there
    boolean replay(String id);

    /// Takes one away for good.
    ///
    /// @param id the queue's own name for it
    /// @return whether it was there
    boolean discard(String id);

    /// {@return how many were taken away by age so far}
    long expired();
}
