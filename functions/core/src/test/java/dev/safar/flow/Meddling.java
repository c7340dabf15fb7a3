package dev.safar.flow;

import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A store in which somebody does something right after an item was read.
///
/// @param inner the store that does the work
/// @param torn whether a query reads row by row, so that the next row is read after that, too
/// @param somebody does it, with the key of what was read
record Meddling(Store inner, boolean torn, Consumer<Key> somebody) implements Forwarding {
    Meddling(Store inner, Consumer<Key> somebody) {
        this(inner, false, somebody);
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        Optional<Stored<Item>> read = inner.get(key);
        somebody.accept(key);
        return read;
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        List<Stored<Item>> page = inner.query(partition, prefix, after, limit);
        if (torn) {
            return page.stream().flatMap(stored -> get(stored.item().key()).stream()).toList();
        }
        page.forEach(stored -> somebody.accept(stored.item().key()));
        return page;
    }
}
