package dev.safar.local.simulate;

import dev.safar.dynamo.RowSize;
import dev.safar.store.Item;
import java.util.IdentityHashMap;
import java.util.function.ToIntFunction;

/// How many bytes DynamoDB counts for each item of one cohort. An item never changes and is read more often than it is written, and to measure it is to
/// write it as DynamoDB would store it: so each is measured once. Keeps every item alive that it has measured; not thread-safe.
final class Sizes implements ToIntFunction<Item> {
    private final IdentityHashMap<Item, Integer> known = new IdentityHashMap<>();
    private final ToIntFunction<Item> measure = new RowSize();

    @Override
    public int applyAsInt(Item item) {
        return known.computeIfAbsent(item, measure::applyAsInt);
    }
}
