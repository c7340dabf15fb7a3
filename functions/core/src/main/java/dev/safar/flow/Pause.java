package dev.safar.flow;

import java.time.Duration;

/// Lets time pass before something is tried again: the port to the clock and to chance, of which the rules ask neither.
@FunctionalInterface
public interface Pause {
    /// No time passes: for one JVM, and wherever a store is never busy.
    Pause NONE = _ -> {};

    /// Waits for a part of a time, drawn by lot, so that those who got into each other's way do not meet again.
    ///
    /// @param atMost how long at most; it doubles from try to try
    void within(Duration atMost);
}
