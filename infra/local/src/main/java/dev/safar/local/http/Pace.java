package dev.safar.local.http;

import java.util.concurrent.TimeUnit;

/// Until when a body may keep us waiting: each byte buys a little time, but never more than the whole patience from now on. So a body may pause, and a fast one
/// may pause as often as it likes, but what is sent at once buys no long silence afterwards.
final class Pace {
    /// Slower bodies are given up.
    static final int BYTES_A_SECOND = 1024;
    private static final long NANOS_A_BYTE = TimeUnit.SECONDS.toNanos(1) / BYTES_A_SECOND;
    private final long patience;
    private long deadline;

    /// @param patience in nanoseconds
    /// @param now of a clock that counts nanoseconds from anywhere
    Pace(long patience, long now) {
        this.patience = patience;
        this.deadline = now + patience;
    }

    void came(int bytes, long now) {
        deadline = now + Math.min(patience, deadline - now + bytes * NANOS_A_BYTE);
    }

    /// {@return the nanoseconds that are left; 0 or less where it is over}
    long left(long now) {
        return deadline - now;
    }
}
