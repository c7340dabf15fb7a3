package dev.safar.local.http;

import java.util.concurrent.atomic.AtomicLong;

/// The memory that all bodies share while they are gathered and answered. For many threads.
final class Room {
    private final AtomicLong free;

    /// @param bytes how many
    Room(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /// {@return whether there was room; if not, nothing is taken}
    boolean take(int bytes) {
        boolean fits = free.addAndGet(-bytes) >= 0;
        if (!fits) {
            give(bytes);
        }
        return fits;
    }

    void give(int bytes) {
        free.addAndGet(bytes);
    }
}
