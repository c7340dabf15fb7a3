package dev.safar.flow;

import dev.safar.member.MemberId;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.Optional;

/// What lies where an identity lies: nothing, whose it is, or a tombstone, which may have an owner since.
///
/// @param hash the identity's keyed hash
/// @param read as the store has it
record IdentityRow(String hash, Optional<Stored<Item>> read) {
    static IdentityRow of(String hash, Store store) {
        return new IdentityRow(hash, store.get(Key.identity(hash)));
    }

    /// {@return whose it is now}
    Optional<MemberId> owner() {
        return read.map(Stored::item).flatMap(item -> item instanceof IdentityOf known
                ? Optional.of(known.member())
                : tombstone().flatMap(Item.Tombstone::since));
    }

    /// {@return up to when facts of it are refused}
    Optional<Instant> erasedAt() {
        return tombstone().map(Item.Tombstone::at);
    }

    /// {@return whether a fact of that instant is refused}
    boolean refuses(Instant occurredAt) {
        return erasedAt().filter(at -> !occurredAt.isAfter(at)).isPresent();
    }

    private Optional<Item.Tombstone> tombstone() {
        return read.map(Stored::item).filter(Item.Tombstone.class::isInstance).map(Item.Tombstone.class::cast);
    }

    /// {@return the row once it is a member's}
    Item claimedBy(MemberId member) {
        return erasedAt().<Item>map(at -> new Item.Tombstone(hash, at, Optional.of(member)))
                .orElseGet(() -> new IdentityOf(hash, member));
    }

    /// {@return the row once its owner is erased; a tombstone never moves back}
    Item erased(Instant at) {
        Instant later = erasedAt().filter(known -> known.isAfter(at)).orElse(at);
        return new Item.Tombstone(hash, later, Optional.empty());
    }
}
