package dev.safar.flow;

import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.Optional;

/// Reads one item as the type that lies under its key.
final class Read {
    private Read() {
    }

    static <I extends Item> Optional<Stored<I>> one(Store store, Key key, Class<I> type) {
        return store.get(key).map(stored -> stored.as(type));
    }
}
