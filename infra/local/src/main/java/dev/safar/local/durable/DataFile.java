package dev.safar.local.durable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/// One file with tables that change together. A change is whole or not there: the file is read from its last complete commit, whenever the process died.
///
/// Changes happen one at a time, and are on the disk in the order in which they happened. So who reads what is not on the disk yet, and writes because of it, has on the disk either both or
/// neither. Those who wait for the disk at one time share one commit and one sync.
///
/// What the disk did not take once is not tried again: the library gives up then, and a disk that failed to sync may say the next time that it did. From then on
/// nothing is promised, and everything that must be on the disk fails, until the file is opened again with all that was ever answered.
///
/// One process at a time: the file is locked.
public final class DataFile implements AutoCloseable {
    /// How long space stays unused that the last commit no longer needs. The library's 45 s are for disks that are never told to write out.
    private static final int RETENTION_MILLIS = 1000;
    /// How long a commit waits for more changes where many come at one time: about what a sync of a fast disk takes.
    private static final long GATHER_NANOS = 500_000;
    private final MVStore file;
    private final Tidying tidying;
    private final GroupCommit commits = new GroupCommit(this::commit, this::sync,
            () -> LockSupport.parkNanos(GATHER_NANOS));
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    /// How many changes there were. Guarded by the lock for writing, like the next.
    private long changes;
    private boolean touched;
    private final CompletableFuture<String> breakage = new CompletableFuture<>();
    private volatile boolean closed;
    private final Table rewriting;
    private final boolean lackedRoom;

    private DataFile(MVStore file) {
        this.file = file;
        this.lackedRoom = Rewriting.isAskedFor(file);
        this.tidying = new Tidying(file);
        this.rewriting = table(Rewriting.ASKED);
    }

    /// Opens a file, and makes it where there is none. Where [#buries()] was said, it is written anew first, which takes as long as reading and writing all of it, and as much room again; where there is none, it stays as it is.
    ///
    /// @param path the file; its folder must exist
    /// @return the file; close it
    /// @throws IllegalStateException if it is open elsewhere, damaged beyond its last commit, or cannot be written
    public static DataFile open(Path path) {
        try {
            MVStore.Builder where = new MVStore.Builder().fileName(path.toString());
            MVStore file = file(where, RETENTION_MILLIS);
            if (Rewriting.isAskedFor(file) && Rewriting.tookPlaceOf(file, path)) {
                file = file(where, RETENTION_MILLIS);
            }
            return new DataFile(file);
        } catch (MVStoreException | IOException e) {
            throw new IllegalStateException("Cannot open the store in '" + path + "': " + e.getMessage(), e);
        }
    }

    /// {@return whether the file could not be opened because another process has it open}
    ///
    /// @param failure of [#open(Path)]
    public static boolean isOpenElsewhere(IllegalStateException failure) {
        return failure.getCause() instanceof MVStoreException cause
                && cause.getErrorCode() == DataUtils.ERROR_FILE_LOCKED;
    }

    /// @param where says where the library writes
    static DataFile open(MVStore.Builder where) {
        return open(where, RETENTION_MILLIS);
    }

    /// @param retentionMillis how long space stays unused that the last commit no longer needs
    static DataFile open(MVStore.Builder where, int retentionMillis) {
        return new DataFile(file(where, retentionMillis));
    }

    private static MVStore file(MVStore.Builder where, int retentionMillis) {
        // Nothing may be committed but by us: half a change must never reach the disk.
        MVStore file = where.autoCommitDisabled().autoCommitBufferSize(0).open();
        file.setRetentionTime(retentionMillis);
        return file;
    }

    /// {@return whether the file was to be written anew as it was opened, and there was no room for it: what was erased may still be in its bytes}
    public boolean lackedRoom() {
        return lackedRoom;
    }

    /// {@return why nothing can be written any more, without anything of what is in the file; empty while all is well}
    public Optional<String> broken() {
        return breakage.isDone() ? Optional.of(breakage.join()) : Optional.empty();
    }

    /// Tells somebody when the file breaks, or at once where it has.
    ///
    /// @param listener is told once, by whoever met it: it must not wait. Hears what [#broken()] says
    public void whenBroken(Consumer<String> listener) {
        var _ = breakage.thenAccept(listener);
    }

    /// {@return a table of this file, made where there is none}
    ///
    /// @param name which
    public Table table(String name) {
        return alone(lock.writeLock(), () -> {
            try {
                Table table = new Table(file, name, this::touch);
                // A rollback goes back to the last commit: the table must be in it.
                onDisk(file::commit);
                return table;
            } catch (MVStoreException e) {
                throw broke(e);
            }
        });
    }

    /// Reads. Nothing changes meanwhile.
    ///
    /// @param <T> what it answers
    /// @param work reads tables of this file
    /// @return what it found
    public <T> T read(Supplier<T> work) {
        return alone(lock.readLock(), () -> {
            try {
                return work.get();
            } catch (MVStoreException e) {
                throw broke(e);
            }
        });
    }

    /// Changes tables. When it returns, the change is on the disk.
    ///
    /// @param <T> what it answers
    /// @param work reads and changes tables of this file. If it throws before it changed anything, nothing happened; if it throws after, all that is not on the disk yet is undone with it, and
    ///        whoever waits for that hears of it
    /// @return what the work answered
    /// @throws IllegalStateException if the change was undone because another one failed, or the disk failed
    public <T> T change(Supplier<T> work) {
        Numbered<T> done = alone(lock.writeLock(), () -> numbered(work));
        commits.await(done.number());
        return done.answer();
    }

    /// Changes tables, and does not wait: it is on the disk with the next change that somebody waits for, or a moment later. For what may be lost, and is
    /// then done again.
    ///
    /// @param <T> what it answers
    /// @param work as for [#change(Supplier)]
    /// @return what the work answered
    public <T> T changeSoon(Supplier<T> work) {
        return alone(lock.writeLock(), () -> numbered(work)).answer();
    }

    /// Says, inside a change, that of what was deleted nothing may be left in the bytes of the file either: the next who opens it writes it anew.
    public void buries() {
        if (rewriting.get(Rewriting.ASKED).isEmpty()) {
            rewriting.put(Rewriting.ASKED, "");
        }
    }

    /// Waits until all that was changed so far is on the disk.
    ///
    /// @throws IllegalStateException as for [#change(Supplier)]
    public void flush() {
        commits.await(alone(lock.readLock(), () -> changes));
    }

    private <T> Numbered<T> numbered(Supplier<T> work) {
        touched = false;
        try {
            T answer = work.get();
            changes += touched ? 1 : 0;
            return new Numbered<>(answer, changes);
        } catch (MVStoreException e) {
            throw broke(e);
        } catch (RuntimeException | Error e) {
            // An error of the virtual machine, too: whoever met it may live on, and the next commit must not hold a half.
            if (touched) {
                onDisk(file::rollback);
                commits.lost(++changes);
            }
            throw e;
        }
    }

    private void touch() {
        touched = true;
    }

    /// {@return the last change that is in the commit}
    private long commit() {
        return alone(lock.writeLock(), () -> {
            onDisk(() -> {
                file.commit();
                tidying.afterCommit();
            });
            return changes;
        });
    }

    private void sync() {
        onDisk(file::sync);
    }

    private void onDisk(Runnable work) {
        broken().ifPresent(why -> {
            throw new IllegalStateException(why);
        });
        try {
            work.run();
        } catch (MVStoreException e) {
            throw broke(e);
        }
    }

    private IllegalStateException broke(MVStoreException e) {
        String why = "The file of data cannot be written any more: " + word(e);
        if (!closed) {
            breakage.complete(why);
        }
        return new IllegalStateException(why, e);
    }

    /// What the disk said, where the library hands that on.
    private static String word(Throwable thrown) {
        Throwable root = thrown;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root instanceof IOException && root.getMessage() != null
                ? root.getMessage()
                : root.getClass().getSimpleName();
    }

    /// {@inheritDoc}
    ///
    /// What was changed is on the disk afterwards, unless the file is broken. The file keeps its size: the library's moving of chunks while it closes breaks one of its own assertions
    /// on a file that a killed process left behind.
    @Override
    public void close() {
        alone(lock.writeLock(), () -> {
            closed = true;
            if (breakage.isDone()) {
                file.closeImmediately();
            } else if (!file.isClosed()) {
                onDisk(() -> {
                    file.commit();
                    file.close();
                });
            }
            return true;
        });
    }

    private static <T> T alone(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    private record Numbered<T>(T answer, long number) {}
}
