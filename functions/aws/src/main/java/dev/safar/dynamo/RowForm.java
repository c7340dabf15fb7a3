package dev.safar.dynamo;

import dev.safar.codec.ItemCodec;
import dev.safar.codec.ItemText;
import dev.safar.codec.UnreadableItemException;
import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import org.jspecify.annotations.Nullable;

/// Items as rows, and back.
///
/// @param shards how many parts the index of what is due has
record RowForm(int shards) {
    /// {@return the row, without a version}
    Row of(Item item, String writer) {
        Key key = item.key();
        Row row = of(key);
        row.kind(ItemCodec.name(item));
        row.body(ItemText.write(item));
        row.writer(writer);
        item.due().ifPresent(at -> markDue(row, new Due(at, key)));
        return ItemSize.checked(key, row);
    }

    /// {@return a row that holds nothing but its key}
    Row of(Key key) {
        Row row = new Row();
        row.pk(key.partition());
        row.sk(key.sort());
        return row;
    }

    /// {@return a row that holds nothing but its keys in table and index}
    Row of(Due due) {
        Row row = of(due.key());
        markDue(row, due);
        return row;
    }

    Stored<Item> stored(Row row) {
        Long version = row.version();
        if (version == null) {
            throw new UnreadableItemException("Expected an item to have a version, but found none");
        }
        return new Stored<>(ItemText.read(present(row.body())), version);
    }

    Due due(Row row) {
        return new Due(FixedInstant.in(present(row.dueAt())), new Key(present(row.pk()), present(row.sk())));
    }

    private void markDue(Row row, Due due) {
        row.duePk(DueKey.partition(due.key().shard(shards)));
        row.dueAt(DueKey.sort(due));
    }

    private static String present(@Nullable String attribute) {
        if (attribute == null) {
            throw new UnreadableItemException("Expected an item to be whole, but an attribute is missing");
        }
        return attribute;
    }
}
