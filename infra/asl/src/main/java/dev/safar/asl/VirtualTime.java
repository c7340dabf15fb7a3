package dev.safar.asl;

import java.time.Instant;

/// A clock that moves only when someone waits: ninety days pass at once. Not safe for use by several threads.
public final class VirtualTime implements Timeline {
    private Instant now;

    /// Starts a clock.
    ///
    /// @param start what it shows first
    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public void waitUntil(Instant instant) {
        if (instant.isAfter(now)) {
            now = instant;
        }
    }
}
