package dev.safar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A store that hands everything on to another; a test's store overrides what it meddles with.
public interface Forwarding extends Store {
    /// {@return the store that does the work}
    Store inner();

    @Override
    default Optional<Stored<Item>> get(Key key) {
        return inner().get(key);
    }

    @Override
    default List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return inner().query(partition, prefix, after, limit);
    }

    @Override
    default List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return inner().scan(kind, after, limit);
    }

    @Override
    default List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return inner().keys(kind, after, limit);
    }

    @Override
    default List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return inner().due(shard, until, after, limit);
    }

    @Override
    default boolean defer(Due due, Instant until) {
        return inner().defer(due, until);
    }

    @Override
    default List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return inner().troubles(shard, after, limit);
    }

    @Override
    default int shards() {
        return inner().shards();
    }

    @Override
    default Answer write(Write write) {
        return inner().write(write);
    }

    @Override
    default Answer transact(List<Write> writes) {
        return inner().transact(writes);
    }
}
