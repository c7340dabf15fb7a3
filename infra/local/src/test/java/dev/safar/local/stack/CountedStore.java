package dev.safar.local.stack;

import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store that counts how often it is asked.
final class CountedStore implements Store {
    private final Store store;
    private Asked asked = new Asked(0, 0, 0);

    /// @param store does the work
    CountedStore(Store store) {
        this.store = store;
    }

    /// How often a store was asked.
    ///
    /// @param reads to read
    /// @param writes to write one item
    /// @param transactions to write several at once
    record Asked(int reads, int writes, int transactions) {
        Asked plus(Asked more) {
            return new Asked(reads + more.reads, writes + more.writes, transactions + more.transactions);
        }
    }

    /// {@return what was asked so far, and from now on it begins at nothing}
    Asked reset() {
        Asked before = asked;
        asked = new Asked(0, 0, 0);
        return before;
    }

    private <T> T read(T found) {
        asked = asked.plus(new Asked(1, 0, 0));
        return found;
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return read(store.get(key));
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return read(store.query(partition, prefix, after, limit));
    }

    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return read(store.scan(kind, after, limit));
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return read(store.keys(kind, after, limit));
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return read(store.due(shard, until, after, limit));
    }

    @Override
    public boolean defer(Due due, Instant until) {
        asked = asked.plus(new Asked(0, 1, 0));
        return store.defer(due, until);
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return read(store.troubles(shard, after, limit));
    }

    @Override
    public int shards() {
        return store.shards();
    }

    @Override
    public Answer write(Write write) {
        asked = asked.plus(new Asked(0, 1, 0));
        return store.write(write);
    }

    @Override
    public Answer transact(List<Write> writes) {
        asked = asked.plus(writes.size() == 1 ? new Asked(0, 1, 0) : new Asked(0, 0, 1));
        return store.transact(writes);
    }
}
