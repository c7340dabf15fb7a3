package dev.safar.dynamo;

import dev.safar.store.Item;
import java.util.function.ToIntFunction;

/// How many bytes DynamoDB counts for an item of ours: for a [dev.safar.store.Tariff]. It takes every write's name to be a UUID and every version to have
/// up to two digits.
public final class RowSize implements ToIntFunction<Item> {
    private static final String UUID = "00000000-0000-0000-0000-000000000000";
    private static final RowForm FORM = new RowForm(1);

    /// A measure.
    public RowSize() {
    }

    @Override
    public int applyAsInt(Item item) {
        Row row = FORM.of(item, UUID);
        row.version(1L);
        return ItemSize.of(row);
    }
}
