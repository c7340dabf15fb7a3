package dev.safar.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The store of tests and simulations: everything in memory, nothing kept. Thread-safe by one lock, so it never answers Contended.
public final class MemoryStore implements Store {
    private final Map<String, NavigableMap<String, Stored<Item>>> partitions = new HashMap<>();
    private final MemoryIndex due;
    private final MemoryIndex troubles;

    /// An empty store.
    ///
    /// @param shards how many parts the index of what is due has, at least 1
    public MemoryStore(int shards) {
        this.due = new MemoryIndex(shards);
        this.troubles = new MemoryIndex(shards);
    }

    /// Stores side by side, made one: everything that lies in the parts, as of now. What is due is due here as well.
    ///
    /// @param parts stores of which no two have a partition in common
    /// @return another store, of one shard
    /// @throws IllegalArgumentException if two parts have a partition in common
    public static MemoryStore joined(List<MemoryStore> parts) {
        MemoryStore joined = new MemoryStore(1);
        parts.forEach(joined::take);
        return joined;
    }

    private void take(MemoryStore part) {
        synchronized (part) {
            part.partitions.forEach((name, items) -> {
                if (partitions.putIfAbsent(name, new TreeMap<>(items)) != null) {
                    throw new IllegalArgumentException("Two stores cannot be joined where both have items of " + name);
                }
            });
            due.take(part.due);
            troubles.take(part.troubles);
        }
    }

    @Override
    public synchronized Optional<Stored<Item>> get(Key key) {
        return Optional.ofNullable(partition(key.partition()).get(key.sort()));
    }

    @Override
    public synchronized List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        List<Stored<Item>> page = new ArrayList<>();
        for (Map.Entry<String, Stored<Item>> item : partition(partition)
                .tailMap(after.orElse(prefix), after.isEmpty()).entrySet()) {
            if (page.size() == limit || !item.getKey().startsWith(prefix)) {
                break;
            }
            page.add(item.getValue());
        }
        return Collections.unmodifiableList(page);
    }

    @Override
    public synchronized List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return partitions.values().stream().flatMap(items -> items.values().stream())
                .filter(stored -> stored.key().sort().startsWith(kind.prefix()))
                .filter(stored -> after.filter(last -> stored.key().compareTo(last) <= 0).isEmpty())
                .sorted(Comparator.comparing(stored -> stored.key())).limit(limit).toList();
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return scan(kind, after, limit).stream().map(stored -> stored.key()).toList();
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
        // Most partitions hold one row of another kind, so they are sorted after that.
        return partitions.entrySet().stream()
                .map(partition -> Map.entry(partition.getKey(), of(kind, partition.getValue())))
                .filter(partition -> !partition.getValue().isEmpty()).sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue).toList().stream().flatMap(List::stream);
    }

    private static <I extends Item> List<I> of(Class<I> kind, NavigableMap<String, Stored<Item>> items) {
        List<I> found = new ArrayList<>();
        for (Stored<Item> stored : items.values()) {
            if (kind.isInstance(stored.item())) {
                found.add(kind.cast(stored.item()));
            }
        }
        return found;
    }

    @Override
    public synchronized Answer write(Write write) {
        if (!holds(write)) {
            return new Answer.Lost(List.of(write.key()));
        }
        apply(write);
        return new Answer.Applied();
    }

    @Override
    public synchronized Answer transact(List<Write> writes) {
        Store.checked(writes);
        List<Key> lost = new ArrayList<>();
        for (Write write : writes) {
            if (!holds(write)) {
                lost.add(write.key());
            }
        }
        if (!lost.isEmpty()) {
            return new Answer.Lost(lost);
        }
        writes.forEach(this::apply);
        return new Answer.Applied();
    }

    private boolean holds(Write write) {
        return switch (write.expect()) {
            case Expect.Anything _ -> true;
            case Expect.Version expected -> expected.number() == version(write.key());
        };
    }

    private long version(Key key) {
        Stored<Item> stored = partition(key.partition()).get(key.sort());
        return stored == null ? 0 : stored.version();
    }

    private void apply(Write write) {
        switch (write) {
            case Write.Put put -> put(put.key(), put.item());
            case Write.Delete delete -> delete(delete.key());
            case Write.Check _ -> {
            }
        }
    }

    private void put(Key key, Item item) {
        partitions.computeIfAbsent(key.partition(), _ -> new TreeMap<>()).compute(key.sort(),
                (_, before) -> new Stored<>(key, item, before == null ? 1 : before.version() + 1));
        due.place(key, item.stands());
        troubles.place(key, item.troubled());
    }

    private void delete(Key key) {
        NavigableMap<String, Stored<Item>> items = partition(key.partition());
        if (items.containsKey(key.sort())) {
            items.remove(key.sort());
            due.place(key, Optional.empty());
            troubles.place(key, Optional.empty());
        }
    }

    private NavigableMap<String, Stored<Item>> partition(String partition) {
        return partitions.getOrDefault(partition, Collections.emptyNavigableMap());
    }
}
