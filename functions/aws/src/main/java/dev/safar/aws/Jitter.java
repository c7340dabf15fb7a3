package dev.safar.aws;

import dev.safar.flow.Pause;
import java.time.Duration;
import java.util.random.RandomGenerator;

/// Sleeps for a part of a time, drawn evenly from nothing to the whole of it ("full jitter").
final class Jitter implements Pause {
    private final RandomGenerator lots;

    /// @param lots of which no two functions draw the same, even where they begin from one snapshot
    Jitter(RandomGenerator lots) {
        this.lots = lots;
    }

    @Override
    public void within(Duration atMost) {
        try {
            Thread.sleep(Duration.ofNanos(lots.nextLong(atMost.toNanos() + 1)));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
