package dev.safar.local.durable;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Brings changes to the disk, many at once: the first who waits commits and syncs for all that were made until then; who comes meanwhile waits for the
/// next round, which one of them leads.
final class GroupCommit {
    private final LongSupplier commit;
    private final Runnable sync;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition round = lock.newCondition();
    private boolean led;
    private long durable;
    private long firstLost = Long.MAX_VALUE;
    private long lastLost = Long.MIN_VALUE;

    /// @param commit writes all changes to the file, and answers the number of the last one
    /// @param sync forces the file to the disk
    GroupCommit(LongSupplier commit, Runnable sync) {
        this.commit = commit;
        this.sync = sync;
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
                round.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void lead() {
        long reached = -1;
        try {
            long last = commit.getAsLong();
            sync.run();
            reached = last;
        } finally {
            over(reached);
        }
    }

    /// Whoever waits looks again; where the round failed, one of them tries, and fails himself.
    private void over(long reached) {
        lock.lock();
        try {
            durable = Math.max(durable, reached);
            led = false;
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
