package dev.safar.flow;

import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store whose next transaction fails when told so.
final class FailingStore implements Store {
    private final Store store;
    private boolean fails;

    FailingStore(Store store) {
        this.store = store;
    }

    void failsNext() {
        fails = true;
    }

    @Override
    public Answer transact(List<Write> writes) {
        boolean failsNow = fails;
        fails = false;
        return failsNow ? new Answer.Contended() : store.transact(writes);
    }

    @Override
    public Answer write(Write write) {
        return store.write(write);
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return store.get(key);
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return store.query(partition, prefix, after, limit);
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return store.due(shard, until, after, limit);
    }

    @Override
    public int shards() {
        return store.shards();
    }
}
