package dev.safar.store;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The store of tests and simulations: everything in memory, nothing kept. Thread-safe by one lock, so it never answers Contended.
public final class MemoryStore implements Store {
    private final Map<String, NavigableMap<String, Stored<Item>>> partitions = new TreeMap<>();
    private final MemoryIndex due;
    private final MemoryIndex troubles;

    /// An empty store.
    ///
    /// @param shards how many parts the index of what is due has, at least 1
    public MemoryStore(int shards) {
        this.due = new MemoryIndex(shards);
        this.troubles = new MemoryIndex(shards);
    }

    @Override
    public synchronized Optional<Stored<Item>> get(Key key) {
        return Optional.ofNullable(partition(key.partition()).get(key.sort()));
    }

    @Override
    public synchronized List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        NavigableMap<String, Stored<Item>> items = partition(partition);
        return items.tailMap(after.orElse(prefix), after.isEmpty()).entrySet().stream()
                .takeWhile(item -> item.getKey().startsWith(prefix))
                .limit(limit).map(Map.Entry::getValue).toList();
    }

    @Override
    public synchronized List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return due.page(shard, until, after, limit);
    }

    @Override
    public synchronized boolean defer(Due entry, Instant until) {
        return due.move(entry, until);
    }

    @Override
    public synchronized List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return troubles.page(shard, Instant.MAX, after, limit);
    }

    @Override
    public int shards() {
        return due.shards();
    }

    /// {@return every item of a kind, in the order of partitions and sort keys; a copy as of now}
    ///
    /// @param kind the class of items
    /// @param <I> the class of items
    public synchronized <I extends Item> Stream<I> all(Class<I> kind) {
        return partitions.values().stream().flatMap(items -> items.values().stream()).map(Stored::item)
                .filter(kind::isInstance)
                .map(kind::cast).toList().stream();
    }

    @Override
    public Answer write(Write write) {
        return transact(List.of(write));
    }

    @Override
    public synchronized Answer transact(List<Write> writes) {
        Store.checked(writes);
        List<Key> lost = writes.stream().filter(write -> !holds(write)).map(Write::key).toList();
        if (!lost.isEmpty()) {
            return new Answer.Lost(lost);
        }
        writes.forEach(this::apply);
        return new Answer.Applied();
    }

    private boolean holds(Write write) {
        return switch (write.expect()) {
            case Expect.Anything _ -> true;
            case Expect.Version expected -> expected.number() == get(write.key()).map(Stored::version).orElse(0L);
        };
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
        NavigableMap<String, Stored<Item>> items = partitions.computeIfAbsent(key.partition(), _ -> new TreeMap<>());
        Optional<Stored<Item>> before = Optional.ofNullable(items.remove(key.sort()));
        next.ifPresent(item -> items.put(key.sort(),
                new Stored<>(item, before.map(Stored::version).orElse(0L) + 1)));
        due.place(key, next.flatMap(Item::due));
        troubles.place(key, next.flatMap(Item::troubled));
    }

    private NavigableMap<String, Stored<Item>> partition(String partition) {
        return partitions.getOrDefault(partition, Collections.emptyNavigableMap());
    }
}
