package dev.safar.local.live;

import dev.safar.local.queue.Pulse;
import dev.safar.local.queue.Untiring;
import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// Calls the sweep when something is due, but not more often than asked; in between it sleeps. It wakes early where an earlier instant is told or the clock is
/// moved.
public final class Sweeper implements AutoCloseable {
    private static final Duration LONGEST_SLEEP = Duration.ofMinutes(1);
    private static final int MILLIS_TO_END = 10_000;
    private static final String NAME = "sweep";
    private final LiveStack stack;
    private final InstantSource clock;
    private final DeadLetterOffice office;
    private final Duration every;
    private final Object bell = new Object();
    private final Pulse pulse;
    private final Untiring thread;
    private boolean closed;
    private Instant next = Instant.MIN;

    /// Starts to sweep.
    ///
    /// @param stack what is swept
    /// @param store the stack's; it tells what becomes due
    /// @param clock the stack's
    /// @param office what lies there too long goes
    /// @param every the least time between two sweeps, positive
    /// @param pulse is told whether the sweep works
    public Sweeper(LiveStack stack, Watched store, InstantSource clock, DeadLetterOffice office, Duration every,
            Pulse pulse) {
        this.office = office;
        this.pulse = pulse;
        this.stack = stack;
        this.clock = clock;
        this.every = every;
        store.listen(this::ring);
        this.thread = new Untiring(NAME, this::isNotTheLast, pulse, stack::tell);
    }

    /// What fails as a whole is tried again: whatever was due still is. The log has heard of what could not be dealt with.
    private boolean isNotTheLast(Runnable worked) throws InterruptedException {
        if (Boolean.TRUE.equals(stack.sweep().get("complete"))) {
            worked.run();
        } else {
            pulse.fails(NAME, "an index that cannot be read");
        }
        office.sweep();
        Thread.sleep(every);
        return sleepUntilDue();
    }

    /// {@return whether it is still open}
    private boolean sleepUntilDue() throws InterruptedException {
        synchronized (bell) {
            next = earliest();
            Instant now = clock.instant();
            while (!closed && now.isBefore(next)) {
                Duration left = Duration.between(now, next);
                bell.wait(Math.min(left.toMillis(), LONGEST_SLEEP.toMillis()) + 1);
                now = clock.instant();
            }
            return !closed;
        }
    }

    private Instant earliest() {
        Instant letters = office.next();
        return stack.store().due(0, FixedInstant.LAST, Optional.empty(), 1).stream().map(Due::at)
                .filter(letters::isAfter).findFirst().orElse(letters);
    }

    private void ring(Instant due) {
        synchronized (bell) {
            if (due.isBefore(next)) {
                next = due;
                bell.notifyAll();
            }
        }
    }

    /// Lets it look again at once: the clock was moved.
    public void wake() {
        ring(Instant.MIN);
    }

    /// Lets the sweep that runs come to its end.
    @Override
    public void close() {
        synchronized (bell) {
            closed = true;
            bell.notifyAll();
        }
        thread.end(MILLIS_TO_END);
    }
}
