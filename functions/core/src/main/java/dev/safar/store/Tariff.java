package dev.safar.store;

import java.util.Optional;
import java.util.function.ToIntFunction;

/// What DynamoDB asks for a read or a write (Amazon DynamoDB Developer Guide, "Read and write operations"): a write unit for each KB begun of the
/// larger of the item before and after, twice that in a transaction, where checks cost like writes; one more unit for an index key that appears
/// or disappears, two for one that moves; a read unit for each 4 KB begun, half of it where the read may be behind.
///
/// @param size how many bytes DynamoDB counts for an item, names and keys included
public record Tariff(ToIntFunction<Item> size) {
    private static final int KB = 1024;
    private static final int READ_BYTES = 4 * KB;
    /// An entry of the index: its keys, twice, and their names. Never more than the KB that is billed at least.
    private static final int DUE_BYTES = 64;

    /// {@return the units of one write}
    ///
    /// @param write the write, or condition
    /// @param before the item before it
    /// @param applied whether it was done; one whose condition failed costs by what was there
    /// @param transaction whether it was part of one
    public Units write(Write write, Optional<Item> before, boolean applied, boolean transaction) {
        Optional<Item> after = switch (write) {
            case Write.Put put -> Optional.of(put.item());
            case Write.Delete _ -> Optional.empty();
            case Write.Check _ -> before;
        };
        int bytes = Math.max(size(before), applied || transaction ? size(after) : 0);
        long units = begun(bytes, KB) * (transaction ? 2 : 1);
        return new Units(units + (applied ? moved(before, after) : 0), 0);
    }

    /// {@return the units of moving an entry of the index}
    ///
    /// @param item what the entry is of
    /// @param moved whether it stood there still
    public Units deferred(Optional<Item> item, boolean moved) {
        return new Units(begun(size(item), KB) + (moved ? 2 : 0), 0);
    }

    /// {@return the units of a strongly consistent read of items in one request; nothing found costs like one small item}
    ///
    /// @param items what was read
    public Units read(Iterable<? extends Item> items) {
        int bytes = 0;
        for (Item item : items) {
            bytes += size.applyAsInt(item);
        }
        return new Units(0, 2 * begun(bytes, READ_BYTES));
    }

    /// {@return the units of reading a page of the index}
    ///
    /// @param entries what was read
    public Units due(Iterable<Due> entries) {
        int bytes = 0;
        for (Due due : entries) {
            bytes += DUE_BYTES + FixedInstant.WIDTH + 2 * (due.key().partition().length() + due.key().sort().length());
        }
        return new Units(0, begun(bytes, READ_BYTES));
    }

    private int size(Optional<Item> item) {
        return item.map(size::applyAsInt).orElse(0);
    }

    private static long moved(Optional<Item> before, Optional<Item> after) {
        Optional<?> stood = before.flatMap(Item::stands);
        Optional<?> stands = after.flatMap(Item::stands);
        return stood.equals(stands) ? 0 : (stood.isPresent() ? 1 : 0) + (stands.isPresent() ? 1 : 0);
    }

    private static long begun(int bytes, int unit) {
        return Math.max(1, Math.ceilDiv(bytes, unit));
    }
}
