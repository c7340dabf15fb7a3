package dev.safar.local.durable;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Brings changes to the disk, many at once: the first who waits commits and syncs for all that were made until then; who comes meanwhile waits for the
/// next round, which one of them leads. Where several waited in the last round, whoever leads waits for a moment, so that more come along: a commit and a sync
/// cost the same for one and for many. Who is alone waits for nobody.
final class GroupCommit {
    /// So many who waited for a leader make it worth his while to wait for more.
    private static final int COMPANY = 3;
    private final LongSupplier commit;
    private final Runnable sync;
    private final Runnable gather;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition round = lock.newCondition();
    private boolean led;
    /// How many wait for the round that is led, and how many did for the one before.
    private int waiting;
    private int waited;
    private long durable;
    private long firstLost = Long.MAX_VALUE;
    private long lastLost = Long.MIN_VALUE;

    /// @param commit writes all changes to the file, and answers the number of the last one
    /// @param sync forces the file to the disk
    /// @param gather waits for a moment
    GroupCommit(LongSupplier commit, Runnable sync, Runnable gather) {
        this.commit = commit;
        this.sync = sync;
        this.gather = gather;
    }

    /// Waits until a change is on the disk. It cannot be interrupted.
    ///
    /// @throws IllegalStateException if it never will be
    void await(long number) {
        while (!isDurable(number)) {
            lead();
        }
    }

    /// Whether it is on the disk; if not, the caller leads the next round.
    private boolean isDurable(long number) {
        lock.lock();
        try {
            while (true) {
                if (number >= firstLost && number <= lastLost) {
                    throw new IllegalStateException("The change is lost with another one that failed");
                }
                if (number <= durable) {
                    return true;
                }
                if (!led) {
                    led = true;
                    return false;
                }
                waiting++;
                round.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        long reached = -1;
        try {
            if (hasCompany()) {
                gather.run();
            }
            long last = commit.getAsLong();
            sync.run();
            reached = last;
        } finally {
            over(reached);
        }
    }

    private boolean hasCompany() {
        lock.lock();
        try {
            return waited >= COMPANY;
        } finally {
            lock.unlock();
        }
    }

    /// How many wait for the round that is led just now.
    int waiting() {
        lock.lock();
        try {
            return waiting;
        } finally {
            lock.unlock();
        }
    }

    /// Whoever waits looks again; where the round failed, one of them tries, and fails himself.
    private void over(long reached) {
        lock.lock();
        try {
            durable = Math.max(durable, reached);
            led = false;
            waited = waiting;
            waiting = 0;
            round.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// All that is not in a commit yet was undone, up to this number. What a round has committed and is just syncing counts as lost too: nobody is told that it is there.
    void lost(long last) {
        lock.lock();
        try {
            firstLost = Math.min(firstLost, durable + 1);
            lastLost = last;
            durable = last;
            round.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
