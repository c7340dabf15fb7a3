package dev.safar.proof;

import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.List;
import java.util.Optional;

/// A store whose pages are no snapshots, as those of DynamoDB: which rows there are it says at once, and then reads each, in their order.
///
/// @param inner the store that does the work
record RowByRow(Store inner) implements Forwarding {
    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return inner.query(partition, prefix, after, limit).stream()
                .flatMap(stored -> inner.get(stored.item().key()).stream()).toList();
    }
}
