package dev.safar.channel;

import java.util.random.RandomGenerator;

/// Draws the greatest number there is: whoever backs off waits the whole of the time.
public final class WholeTime implements RandomGenerator {
    @Override
    public long nextLong() {
        return Long.MAX_VALUE;
    }

    @Override
    public long nextLong(long bound) {
        return bound - 1;
    }
}
