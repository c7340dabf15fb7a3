package dev.safar.proof;

import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A store that holds one content after the other. Thread-safe by one lock.
final class ContentStore implements Store {
    private Content content;
    /// Where entries stand that do not stand where their items say.
    private final Map<Key, Instant> moved = new HashMap<>();

    ContentStore(Content content) {
        this.content = content;
    }

    synchronized Content content() {
        return content;
    }

    @Override
    public synchronized Optional<Stored<Item>> get(Key key) {
        return content.get(key).map(Cell::stored);
    }

    @Override
    public synchronized List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return content.query(partition, prefix, after, limit).stream().map(Cell::stored).toList();
    }

    /// No rule looks at everybody.
    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        throw new UnsupportedOperationException("scan");
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        throw new UnsupportedOperationException("keys");
    }

    @Override
    public synchronized List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return content.due(Instant.MAX, Optional.empty(), Integer.MAX_VALUE).stream()
                .map(due -> new Due(moved.getOrDefault(due.key(), due.at()), due.key()))
                .filter(due -> !due.at().isAfter(until) && after.filter(last -> due.compareTo(last) <= 0).isEmpty())
                .sorted().limit(limit).toList();
    }

    @Override
    public synchronized boolean defer(Due due, Instant until) {
        boolean stands = due(0, due.at(), Optional.empty(), Integer.MAX_VALUE).contains(due);
        if (stands) {
            moved.put(due.key(), until);
        }
        return stands;
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        throw new UnsupportedOperationException("troubles");
    }

    @Override
    public int shards() {
        return 1;
    }

    @Override
    public Answer write(Write write) {
        return transact(List.of(write));
    }

    @Override
    public synchronized Answer transact(List<Write> writes) {
        Content.Written written = content.transact(writes);
        content = written.content();
        if (written.answer() instanceof Answer.Applied) {
            writes.stream().filter(write -> !(write instanceof Write.Check)).map(Write::key).forEach(moved::remove);
        }
        return written.answer();
    }
}
