package dev.safar.local.queue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/// Lets those go first who stand at the door: a shop that is not answered soon sends again, and what is on the queue is safe and can wait. While there is a
/// crowd, most workers rest; a few go on with a part of their time, so nothing stands still however long the crowd lasts.
public final class Courtesy {
    /// So many at once are a crowd.
    private static final int CROWD = 4;
    /// How many workers go on.
    private static final int FEW = 2;
    /// The few rest so many times as long as they worked, but no longer than the longest.
    private static final int REST_SHARE = 3;
    private static final long LONGEST_REST_NANOS = 500_000_000;
    private static final long REST_NANOS = 5_000_000;
    private final AtomicInteger atTheDoor = new AtomicInteger();
    private final LongConsumer rest;

    /// Nobody stands there yet.
    public Courtesy() {
        this(LockSupport::parkNanos);
    }

    /// @param rest lets a thread rest for so many nanoseconds
    Courtesy(LongConsumer rest) {
        this.rest = rest;
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

    /// Rests while there is a crowd; one of the few rests once, in proportion to its work.
    ///
    /// @param worker its number, from 0 on
    /// @param workedNanos how long it worked since it last gave way
    void giveWay(int worker, long workedNanos) {
        if (worker < FEW) {
            if (isCrowded()) {
                rest.accept(Math.min(REST_SHARE * workedNanos, LONGEST_REST_NANOS));
            }
            return;
        }
        while (isCrowded() && !Thread.currentThread().isInterrupted()) {
            rest.accept(REST_NANOS);
        }
    }

    private boolean isCrowded() {
        return atTheDoor.get() >= CROWD;
    }
}
