package dev.safar.flow;

import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Begins to erase a member (protocol, rule 16). The sweep goes on, as [Emptying] says, until nothing of hers is left; see `docs/erasure.md`.
///
/// One transaction puts a marker in the place of her summary, which guards every fact of hers, and takes her contact and enrollments away, which guard
/// every send. So from that transaction on nothing is told to her, and nothing is written of her.
public final class Erasure {
    private static final int MOST_TRIES = 10;
    /// As many enrollments as go with the first transaction, beside marker and contact; the rest goes page by page.
    private static final int FIRST_PAGE = 90;

    private final Store store;
    private final IdentityHash hash;
    private final Rejections rejections;

    /// Wires the erasure.
    ///
    /// @param store where members are
    /// @param shop whose members they are
    public Erasure(Store store, Shop shop) {
        this.store = store;
        this.hash = new IdentityHash(shop.identityKey());
        this.rejections = new Rejections(store, shop.identityKey());
    }

    /// Begins to erase whoever has an identity. If nobody has it, the identity becomes a tombstone all the same.
    ///
    /// @param identity hers, in its canonical form
    /// @param at as of when: facts up to then are refused from now on. Not after the clock of the sweep
    /// @return where the sweep must look; look at once, and again when it is due. Empty where nobody was known
    /// @throws Busy if others were faster every time; begin again
    public Optional<Due> begin(Identity identity, Instant at) {
        return begin(hash.of(identity), at);
    }

    /// Erases again what an older backup brought back.
    ///
    /// @param tombstone one that was written before the backup was restored
    /// @return as for [#begin(Identity, Instant)]
    /// @throws Busy if others were faster every time; begin again
    public Optional<Due> replay(Item.Tombstone tombstone) {
        return begin(tombstone.hash(), tombstone.at());
    }

    /// Begins to erase a member. Doing it again changes nothing.
    ///
    /// @param member who
    /// @param at as of when, as for [#begin(Identity, Instant)]
    /// @return where the sweep must look, or empty where there is no such member
    /// @throws Busy if others were faster every time; begin again
    public Optional<Due> begin(MemberId member, Instant at) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<Stored<Item>> summary = store.get(Key.member(member));
            if (summary.isEmpty()) {
                return Optional.empty();
            }
            if (summary.get().item() instanceof Item.Erasing already && !already.at().isBefore(at)) {
                return Optional.of(due(already));
            }
            Item.Erasing marker = new Item.Erasing(member, at, false, at);
            if (store.transact(first(summary, marker).all()) instanceof Answer.Applied) {
                return Optional.of(due(marker));
            }
        }
        throw new Busy(member.toString());
    }

    /// Says what may stay of a fact that lies somewhere and was never taken in: what [Intake] would leave of it.
    ///
    /// @param event the fact
    /// @return empty where it is of somebody who was erased after it happened, or is being erased; else the fact, without what others were erased with after it happened
    public Optional<MemberEvent> left(MemberEvent event) {
        Optional<Owners> owners = Owners.of(event, hash, store);
        boolean gone = owners.filter(whose -> whose.areErased(event) || isBeingErased(whose, event)).isPresent();
        return gone ? Optional.empty() : Optional.of(owners.map(whose -> whose.withoutErased(event)).orElse(event));
    }

    /// {@return whether nothing is kept of a member, or nothing soon: she was erased, is being erased, or never was}
    ///
    /// @param member who
    public boolean isErased(MemberId member) {
        return store.get(Key.member(member)).map(Stored::item).filter(item -> !(item instanceof Item.Erasing))
                .isEmpty();
    }

    /// {@return whether what happened then is of somebody who was erased since, or is being erased}
    ///
    /// @param identity hers, in its canonical form
    /// @param at when it happened
    public boolean isErased(Identity identity, Instant at) {
        IdentityRow row = IdentityRow.of(hash.of(identity), store);
        return row.refuses(at) || row.owner().flatMap(owner -> store.get(Key.member(owner))).map(Stored::item)
                .filter(item -> item instanceof Item.Erasing erasing && !at.isAfter(erasing.at())).isPresent();
    }

    private static boolean isBeingErased(Owners whose, MemberEvent event) {
        return whose.partition().erasing().filter(marker -> !event.provenance().occurredAt().isAfter(marker.at()))
                .isPresent();
    }

    private Changes first(Optional<Stored<Item>> summary, Item.Erasing marker) {
        Changes changes = new Changes();
        changes.put(summary, marker);
        changes.delete(Key.contact(marker.member()));
        new Partition(store, marker.member()).enrollments().stream().map(stored -> stored.item())
                .sorted(Comparator.comparing(item -> item.due().isEmpty())).limit(FIRST_PAGE)
                .forEach(enrollment -> changes.delete(enrollment.key()));
        return changes;
    }

    private static Due due(Item.Erasing marker) {
        return new Due(marker.next(), marker.key());
    }

    private Optional<Due> begin(String identity, Instant at) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            IdentityRow row = IdentityRow.of(identity, store);
            if (row.refuses(at)) {
                if (row.owner().isPresent() || rejections.forget(Set.of(identity))) {
                    return Optional.empty();
                }
                continue;
            }
            Optional<Due> begun = row.owner().flatMap(owner -> begin(owner, at));
            if (begun.isPresent()) {
                return begun;
            }
            // Something of nobody's may have been rejected: once the tombstone stands, the next try sees to that.
            Expect expect = row.read().<Expect>map(Expect::unchanged).orElse(Expect.ABSENT);
            store.write(new Write.Put(row.erased(at), expect));
        }
        throw new Busy("an identity");
    }
}
