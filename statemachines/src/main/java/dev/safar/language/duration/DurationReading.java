package dev.safar.language.duration;

import java.time.Duration;

/// What became of a duration's text.
public sealed interface DurationReading {
    /// It is one.
    ///
    /// @param length positive, in whole seconds, at most [Durations#LONGEST]
    record Read(Duration length) implements DurationReading {}

    /// It is none.
    ///
    /// @param expected what was expected, as in "a length above zero"; to be said before "but found"
    /// @param hint a way out; may be empty
    record Refused(String expected, String hint) implements DurationReading {}
}
