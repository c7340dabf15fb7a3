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

/// A store that takes writes one after the other, so that a [Faulty] can count them; reads go beside them.
record InTurn(Store inner) implements Store {
    @Override
    public Optional<Stored<Item>> get(Key key) {
        return inner.get(key);
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return inner.query(partition, prefix, after, limit);
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return inner.due(shard, until, after, limit);
    }

    @Override
    public int shards() {
        return inner.shards();
    }

    @Override
    public Answer write(Write write) {
        synchronized (inner) {
            return inner.write(write);
        }
    }

    @Override
    public Answer transact(List<Write> writes) {
        synchronized (inner) {
            return inner.transact(writes);
        }
    }
}
