package dev.safar.asl;

import java.time.Instant;

/// The clock an execution lives on.
public sealed interface Timeline permits VirtualTime, RealTime {
    /// {@return the present instant; it never goes back}
    Instant now();

    /// Lets time pass until `instant` has come; returns at once when it already has.
    ///
    /// @param instant what to wait for
    void waitUntil(Instant instant);
}
