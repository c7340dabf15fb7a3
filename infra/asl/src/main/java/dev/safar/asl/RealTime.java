package dev.safar.asl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that shows the world's time and waits by sleeping. The only place of this package that knows the system's clock.
public final class RealTime implements Timeline {
    private final InstantSource clock;
    private final Sleeper sleeper;

    /// Uses any clock and any way to sleep.
    ///
    /// @param clock says what time it is
    /// @param sleeper waits
    public RealTime(InstantSource clock, Sleeper sleeper) {
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /// {@return the system's clock, sleeping on the calling thread}
    public static RealTime ofSystem() {
        return new RealTime(Clock.systemUTC(), Thread::sleep);
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    /// Sleeps until the instant has come.
    ///
    /// @throws IllegalStateException if the thread is interrupted; its interrupt flag stays set
    @Override
    public void waitUntil(Instant instant) {
        for (Instant now = now(); now.isBefore(instant); now = now()) {
            sleep(Duration.between(now, instant));
        }
    }

    private void sleep(Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while an execution waited", e);
        }
    }

    /// A way to let real time pass.
    @FunctionalInterface
    public interface Sleeper {
        /// Waits about as long as asked; it may wake early.
        ///
        /// @param pause how long; positive
        /// @throws InterruptedException if the thread was interrupted
        void sleep(Duration pause) throws InterruptedException;
    }
}
