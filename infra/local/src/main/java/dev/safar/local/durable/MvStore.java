package dev.safar.local.durable;

import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// The store in one file. What was answered with Applied is on the disk: each change is committed and forced out before the answer. A process that
/// dies in between loses the change whole, since the file is read from its last complete commit.
///
/// One writer at a time, many readers; nobody reads what is not on the disk yet. It never answers Contended. One process at a time: the file is
/// locked.
public final class MvStore implements Store, AutoCloseable {
    private static final int CLOSING_MILLIS = 500;
    /// How long space stays unused that the last commit no longer needs. The library's 45 s are for disks that are never told to write out.
    private static final int RETENTION_MILLIS = 1000;
    private final MVStore file;
    private final Items items;
    private final DueIndex due;
    private final DueIndex troubles;
    private final Tidying tidying;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();

    private MvStore(MVStore file) {
        this.file = file;
        this.items = new Items(file);
        this.due = new DueIndex(file, "due");
        this.troubles = new DueIndex(file, "troubles");
        this.tidying = new Tidying(file);
        // A rollback goes back to the last commit: the maps must be in it.
        file.commit();
    }

    /// Opens a file, and makes it where there is none.
    ///
    /// @param path the file; its folder must exist
    /// @return the store; close it
    /// @throws IllegalStateException if it is open elsewhere, damaged beyond its last commit, or cannot be written
    public static MvStore open(Path path) {
        try {
            // Nothing may be committed but by us: half a transaction must never reach the disk.
            MVStore file = new MVStore.Builder().fileName(path.toString()).autoCommitDisabled()
                    .autoCommitBufferSize(0).open();
            file.setRetentionTime(RETENTION_MILLIS);
            return new MvStore(file);
        } catch (MVStoreException e) {
            throw new IllegalStateException("Cannot open the store in '" + path + "': " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return alone(lock.readLock(), () -> items.get(key));
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return alone(lock.readLock(), () -> items.query(partition, prefix, after, limit));
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return alone(lock.readLock(), () -> this.due.due(until, after, limit));
    }

    @Override
    public boolean defer(Due entry, Instant until) {
        return alone(lock.writeLock(), () -> committed(() -> due.move(entry, until)));
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return alone(lock.readLock(), () -> troubles.due(FixedInstant.LAST, after, limit));
    }

    /// {@return 1: shards spread load over machines, and here is one}
    @Override
    public int shards() {
        return 1;
    }

    @Override
    public Answer write(Write write) {
        return transact(List.of(write));
    }

    @Override
    public Answer transact(List<Write> writes) {
        Store.checked(writes);
        return alone(lock.writeLock(), () -> {
            List<Key> lost = writes.stream().filter(write -> !holds(write)).map(Write::key).toList();
            return lost.isEmpty() ? applied(writes) : new Answer.Lost(lost);
        });
    }

    private boolean holds(Write write) {
        return switch (write.expect()) {
            case Expect.Anything _ -> true;
            case Expect.Version(long number) -> number == items.version(write.key());
        };
    }

    private Answer applied(List<Write> writes) {
        return committed(() -> {
            writes.forEach(this::apply);
            return new Answer.Applied();
        });
    }

    private <T> T committed(Supplier<T> change) {
        T answer;
        try {
            answer = change.get();
            file.commit();
            file.sync();
        } catch (RuntimeException e) {
            file.rollback();
            throw e;
        }
        tidying.afterCommit();
        return answer;
    }

    private void apply(Write write) {
        switch (write) {
            case Write.Put put -> replace(put.key(), Optional.of(put.item()));
            case Write.Delete delete -> replace(delete.key(), Optional.empty());
            case Write.Check _ -> {
            }
        }
    }

    private void replace(Key key, Optional<Item> next) {
        Optional<Item> before = items.replace(key, next);
        due.replace(key, before.flatMap(Item::due), next.flatMap(Item::due));
        troubles.replace(key, before.flatMap(Item::troubled), next.flatMap(Item::troubled));
    }

    /// {@inheritDoc}
    ///
    /// The file is made smaller first, for half a second at most.
    @Override
    public void close() {
        alone(lock.writeLock(), () -> {
            file.close(CLOSING_MILLIS);
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
}
