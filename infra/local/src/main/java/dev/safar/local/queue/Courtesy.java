package dev.safar.local.queue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Lets those go first who stand at the door: a shop that is not answered soon sends again, and what is on the queue is safe and can wait. While there is a
/// crowd, most workers rest; a few go on, so nothing stands still however long the crowd lasts.
public final class Courtesy {
    /// So many at once are a crowd.
    private static final int CROWD = 4;
    /// How many workers never rest.
    private static final int FEW = 2;
    private static final long REST_NANOS = 5_000_000;
    private final AtomicInteger atTheDoor = new AtomicInteger();

    /// Nobody stands there yet.
    public Courtesy() {
        // Said here, because the compiler's own constructor would say nothing.
    }

    /// Serves somebody at the door.
    ///
    /// @param <T> what is answered
    /// @param service answers
    /// @return the answer
    public <T> T serve(Supplier<T> service) {
        atTheDoor.incrementAndGet();
        try {
            return service.get();
        } finally {
            atTheDoor.decrementAndGet();
        }
    }

    /// Rests while there is a crowd, unless the worker is one of the few.
    ///
    /// @param worker its number, from 0 on
    void giveWay(int worker) {
        while (worker >= FEW && atTheDoor.get() >= CROWD && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(REST_NANOS);
        }
    }
}
