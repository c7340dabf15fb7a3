package dev.safar.local.outbox;

import java.time.Instant;

/// That an address took nothing for a while, and may later.
///
/// @param since when it said so the first time
/// @param times how often it said so
public record Deferral(Instant since, int times) {
    /// {@return the same, once more}
    public Deferral again() {
        return new Deferral(since, times + 1);
    }
}
