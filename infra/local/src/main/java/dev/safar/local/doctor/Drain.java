package dev.safar.local.doctor;

import java.time.Duration;

/// How long a rush takes to leave the index of what is due: a tick a minute, each of which works on some shards at once until its time is up.
///
/// @param lanes shards that one tick works on at once
/// @param latency milliseconds that an entry takes in its lane: read, write, start
/// @param processor milliseconds of a processor that an entry takes
/// @param processors that a tick has
public record Drain(int lanes, int latency, double processor, double processors) {
    /// A tick may run for two minutes, so from the second minute on two run.
    public static final int MOST_TICKS = 2;
    private static final int SECONDS_A_TICK = 60;

    /// {@return entries a second}
    ///
    /// @param ticks how many run
    /// @param shards how many there are: no two ticks work on one, and a tick takes as many as it has lanes
    public double rate(int ticks, int shards) {
        double waiting = Math.min(ticks * lanes, shards) * 1000.0 / latency;
        double working = Math.min(ticks, Math.ceilDiv(shards, lanes)) * processors * 1000.0 / processor;
        return Math.min(waiting, working);
    }

    /// {@return the time until the last has left, half a minute for the first tick to come included}
    ///
    /// @param due how many are due at one instant
    /// @param shards how many there are
    public Duration of(long due, int shards) {
        double first = rate(1, shards) * SECONDS_A_TICK;
        double seconds = due <= first
                ? due / rate(1, shards)
                : SECONDS_A_TICK + (due - first) / rate(MOST_TICKS, shards);
        return Duration.ofSeconds(SECONDS_A_TICK / 2 + (long) Math.ceil(seconds));
    }
}
