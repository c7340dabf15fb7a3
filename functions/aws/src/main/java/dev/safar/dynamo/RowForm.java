package dev.safar.dynamo;

import dev.safar.codec.ItemCodec;
import dev.safar.codec.ItemText;
import dev.safar.codec.PackedText;
import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import dev.safar.store.UnreadableItemException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// Items as rows, and back. A row that costs one write unit is kept readable; what would cost more is packed.
///
/// @param shards how many parts the index of what is due has
record RowForm(int shards) {
    /// A KB, less what a version of many digits may add.
    private static final int ONE_UNIT = 1000;

    /// {@return the row, without a version}
    Row of(Item item, String writer) {
        Key key = item.key();
        Row row = of(key);
        row.kind(ItemCodec.name(item));
        row.body(ItemText.write(item));
        row.writer(writer);
        item.stands().ifPresent(at -> mark(row, DueKey.due(shard(key)), new Due(at, key)));
        item.troubled().ifPresent(at -> mark(row, DueKey.trouble(shard(key)), new Due(at, key)));
        return ItemSize.checked(key, packed(row));
    }

    /// What does not shrink stays readable.
    private static Row packed(Row row) {
        int size = ItemSize.of(row);
        String text = present(row.body());
        if (size > ONE_UNIT) {
            row.body(null);
            row.packed(SdkBytes.fromByteArrayUnsafe(PackedText.pack(text)));
            if (ItemSize.of(row) >= size) {
                row.body(text);
                row.packed(null);
            }
        }
        return row;
    }

    /// {@return a row that holds nothing but its key}
    Row of(Key key) {
        Row row = new Row();
        row.pk(key.partition());
        row.sk(key.sort());
        return row;
    }

    /// {@return a row that holds nothing but its keys in table and index}
    Row of(Due due, String indexPartition) {
        Row row = of(due.key());
        mark(row, indexPartition, due);
        return row;
    }

    /// {@return in which shard of the index an item stands}
    int shard(Key key) {
        return key.shard(shards);
    }

    Stored<Item> stored(Row row) {
        Long version = row.version();
        if (version == null) {
            throw new UnreadableItemException("Expected an item to have a version, but found none");
        }
        return new Stored<>(ItemText.read(text(row)), version);
    }

    private static String text(Row row) {
        SdkBytes packed = row.packed();
        return packed == null ? present(row.body()) : PackedText.unpack(packed.asByteArrayUnsafe());
    }

    Due due(Row row) {
        return new Due(FixedInstant.in(present(row.dueAt())), key(row));
    }

    Key key(Row row) {
        return new Key(present(row.pk()), present(row.sk()));
    }

    private static void mark(Row row, String indexPartition, Due due) {
        row.duePk(indexPartition);
        row.dueAt(DueKey.sort(due));
    }

    private static String present(@Nullable String attribute) {
        if (attribute == null) {
            throw new UnreadableItemException("Expected an item to be whole, but an attribute is missing");
        }
        return attribute;
    }
}
