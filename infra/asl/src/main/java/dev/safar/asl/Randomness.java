package dev.safar.asl;

import java.util.SplittableRandom;
import java.util.UUID;

/// Where everything random in an execution comes from: the same seed gives the same values.
final class Randomness {
    private final SplittableRandom source;

    Randomness(long seed) {
        this.source = new SplittableRandom(seed);
    }

    /// {@return a number from 0 to below 1}
    double next() {
        return source.nextDouble();
    }

    /// {@return a whole number from 0 to below `bound`}
    int next(int bound) {
        return source.nextInt(bound);
    }

    /// {@return a UUID of version 4 (RFC 9562, section 5.4)}
    UUID uuid() {
        long high = (source.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
        long low = (source.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
