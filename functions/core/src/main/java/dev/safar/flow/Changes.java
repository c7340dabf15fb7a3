package dev.safar.flow;

import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The writes of one transaction, at most one an item.
final class Changes {
    private final Map<Key, Write> writes = new LinkedHashMap<>();

    /// Writes an item that was read before, or not found.
    void put(Optional<? extends Stored<?>> read, Item next) {
        Key key = read.<Key>map(Stored::key).orElseGet(next::key);
        add(new Write.Put(key, next, expect(read)));
    }

    /// Writes an item that another item of the transaction guards.
    void put(Item next) {
        add(new Write.Put(next, Expect.ANYTHING));
    }

    /// Takes an item away that another item of the transaction guards.
    void delete(Key key) {
        add(new Write.Delete(key, Expect.ANYTHING));
    }

    /// Takes away an item that was read before.
    void delete(Stored<?> read) {
        add(new Write.Delete(read.key(), Expect.unchanged(read)));
    }

    /// Demands that an item is as it was read, or still missing.
    void check(Key key, Optional<? extends Stored<?>> read) {
        add(new Write.Check(key, expect(read)));
    }

    private static Expect expect(Optional<? extends Stored<?>> read) {
        return read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT);
    }

    void add(Write write) {
        writes.put(write.key(), write);
    }

    /// One write alone is cheaper than a transaction.
    Answer writeTo(Store store) {
        return writes.size() == 1 ? store.write(writes.values().iterator().next()) : store.transact(all());
    }

    List<Write> all() {
        return new ArrayList<>(writes.values());
    }
}
