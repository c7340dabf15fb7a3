package dev.safar.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/// A sharded index of instants in memory. An item has one entry or none.
final class MemoryIndex {
    private final List<NavigableSet<Due>> shards;
    private final Map<Key, Due> entries = new HashMap<>();

    MemoryIndex(int shards) {
        List<NavigableSet<Due>> parts = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            parts.add(new TreeSet<>());
        }
        this.shards = List.copyOf(parts);
    }

    int shards() {
        return shards.size();
    }

    /// Puts an item's entry where the item says, or takes it away.
    void place(Key key, Optional<Instant> at) {
        Optional<Due> before = Optional.ofNullable(entries.get(key));
        if (at.equals(before.map(Due::at))) {
            return;
        }
        before.ifPresent(entry -> {
            entries.remove(key);
            shard(key).remove(entry);
        });
        at.map(instant -> new Due(instant, key)).ifPresent(entry -> {
            entries.put(key, entry);
            shard(key).add(entry);
        });
    }

    /// Takes in whatever stands in another index.
    void take(MemoryIndex other) {
        other.entries.forEach((key, entry) -> place(key, Optional.of(entry.at())));
    }

    /// {@return whether the entry stood there, and was moved}
    boolean move(Due entry, Instant until) {
        if (!entry.equals(entries.get(entry.key()))) {
            return false;
        }
        place(entry.key(), Optional.of(until));
        return true;
    }

    List<Due> page(int shard, Instant until, Optional<Due> after, int limit) {
        NavigableSet<Due> part = shards.get(shard);
        List<Due> page = new ArrayList<>();
        for (Due due : after.map(last -> part.tailSet(last, false)).orElse(part)) {
            if (page.size() == limit || due.at().isAfter(until)) {
                break;
            }
            page.add(due);
        }
        return Collections.unmodifiableList(page);
    }

    private NavigableSet<Due> shard(Key key) {
        return shards.get(key.shard(shards.size()));
    }
}
