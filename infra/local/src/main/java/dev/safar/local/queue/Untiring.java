package dev.safar.local.queue;

import java.util.function.Consumer;

/// A thread that does one thing over and over until it is told to end. What is thrown does not end it: it rests, longer each time, and tries again.
public final class Untiring {
    private static final long FIRST_REST_MILLIS = 1_000;
    private static final int MOST_DOUBLINGS = 5;
    private final String name;
    private final Round round;
    private final Pulse pulse;
    private final Consumer<Throwable> log;
    private final Rest rest;
    private final Thread thread;

    /// What is done over and over.
    @FunctionalInterface
    public interface Round {
        /// Works once, and waits for more to do.
        ///
        /// @param worked to be called when the work is done, before the waiting
        /// @return whether there shall be another round
        /// @throws InterruptedException if the thread is interrupted
        boolean isNotTheLast(Runnable worked) throws InterruptedException;
    }

    /// Where a thread rests.
    interface Rest {
        /// {@return whether it shall go on}
        boolean isOver(long millis) throws InterruptedException;

        /// Nobody rests any more.
        void end();
    }

    /// Starts.
    ///
    /// @param name the thread's
    /// @param round what is done
    /// @param pulse is told what each round came to
    /// @param log is told of what was thrown
    public Untiring(String name, Round round, Pulse pulse, Consumer<Throwable> log) {
        this(name, round, pulse, log, new Bed());
    }

    Untiring(String name, Round round, Pulse pulse, Consumer<Throwable> log, Rest rest) {
        this.name = name;
        this.round = round;
        this.pulse = pulse;
        this.log = log;
        this.rest = rest;
        this.thread = Thread.ofPlatform().name(name).start(this::work);
    }

    private void work() {
        int failures = 0;
        try {
            boolean more = true;
            while (more) {
                try {
                    more = round.isNotTheLast(() -> pulse.works(name));
                    failures = 0;
                } catch (InterruptedException e) {
                    throw e;
                } catch (Throwable thrown) {
                    pulse.fails(name, thrown.getClass().getSimpleName());
                    log.accept(thrown);
                    more = rest.isOver(FIRST_REST_MILLIS << Math.min(failures, MOST_DOUBLINGS));
                    failures++;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Waits for the end of the round; its [Round] must have been told that it is the last.
    ///
    /// @param millis how long at most
    public void end(long millis) {
        rest.end();
        try {
            thread.join(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whoever rests here gets up when the house closes.
    private static final class Bed implements Rest {
        private boolean ended;

        @Override
        public synchronized boolean isOver(long millis) throws InterruptedException {
            long until = System.nanoTime() + millis * 1_000_000;
            for (long left = millis; !ended && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
            return !ended;
        }

        @Override
        public synchronized void end() {
            ended = true;
            notifyAll();
        }
    }
}
