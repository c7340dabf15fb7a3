package dev.safar.flow;

import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Empties the partition of a member who is being erased, page by page. Each page is a transaction that leaves nothing behind it undone, so it may die
/// anywhere and be begun again. When nothing is left but the marker, it looks once more after the longest time that a function can live: whoever
/// read something of hers before the marker was there is dead by then. Then the marker goes too.
final class Emptying {
    /// The longest that a Lambda function runs ("Lambda quotas", AWS Lambda Developer Guide): 15 minutes.
    static final Duration LONGEST_FUNCTION = Duration.ofMinutes(15);
    /// Each item of a page takes two writes at most, and a transaction holds a hundred.
    private static final int PAGE = 45;

    private final Store store;
    private final IdentityHash hash;
    private final Carrier carrier;
    private final Rejections rejections;

    Emptying(Store store, Shop shop, Carrier carrier) {
        this.store = store;
        this.hash = new IdentityHash(shop.identityKey());
        this.carrier = carrier;
        this.rejections = new Rejections(store, shop.identityKey());
    }

    /// {@return whether it came as far as it can by now; where not, somebody was faster or the store was busy, and it must be looked at again}
    boolean isDone(Stored<Item.Erasing> read, Instant now) {
        Item.Erasing marker = read.item();
        MemberId member = marker.member();
        if (!rejectionsAreNameless(marker)) {
            return false;
        }
        int found = 0;
        for (Kind kind : inOrder()) {
            Optional<Integer> gone = empty(marker, kind);
            if (gone.isEmpty()) {
                return false;
            }
            found += gone.get();
        }
        if (!codeIsGone(member)) {
            return false;
        }
        carrier.forget(member);
        Item later = new Item.Erasing(member, marker.at(), true, now.plus(LONGEST_FUNCTION));
        Write next = marker.emptied() && found == 0
                ? new Write.Delete(marker.key(), Expect.unchanged(read))
                : new Write.Put(later, Expect.unchanged(read));
        return store.write(next) instanceof Answer.Applied;
    }

    /// First her identities become tombstones, so that no row with an id of hers is written any more, then the rows that there are lose theirs. What leads from her
    /// to her identities goes afterwards.
    private boolean rejectionsAreNameless(Item.Erasing marker) {
        Set<String> names = new TreeSet<>();
        Optional<String> after = Optional.empty();
        List<Stored<Item>> page = names(marker, after);
        while (!page.isEmpty()) {
            List<String> some = page.stream().map(stored -> ((Item.KnownBy) stored.item()).hash()).toList();
            if (!areBuried(some, marker)) {
                return false;
            }
            names.addAll(some);
            after = Optional.of(page.getLast().key().sort());
            page = names(marker, after);
        }
        return rejections.forget(names);
    }

    private List<Stored<Item>> names(Item.Erasing marker, Optional<String> after) {
        return store.query(marker.member().value(), Kind.NAME.prefix(), after, PAGE);
    }

    private boolean areBuried(List<String> names, Item.Erasing marker) {
        Changes changes = new Changes();
        names.stream().map(name -> IdentityRow.of(name, store))
                .filter(row -> row.owner().equals(Optional.of(marker.member())))
                .forEach(row -> changes.put(row.read(), row.erased(marker.at())));
        return changes.all().isEmpty() || store.transact(changes.all()) instanceof Answer.Applied;
    }

    /// Enrollments first: without its enrollment an execution can do nothing.
    private static List<Kind> inOrder() {
        List<Kind> kinds = new ArrayList<>(List.of(Kind.values()));
        kinds.removeAll(List.of(Kind.ENROLLMENT, Kind.MEMBER));
        kinds.addFirst(Kind.ENROLLMENT);
        return kinds;
    }

    /// {@return how many items of a kind there were; empty where somebody was faster or the store was busy, and it must be looked at again}
    private Optional<Integer> empty(Item.Erasing marker, Kind kind) {
        int gone = 0;
        List<Stored<Item>> page = page(marker, kind);
        while (!page.isEmpty()) {
            Changes changes = new Changes();
            page.forEach(stored -> erase(stored.item(), changes));
            if (!(store.transact(changes.all()) instanceof Answer.Applied)) {
                return Optional.empty();
            }
            gone += page.size();
            page = page(marker, kind);
        }
        return Optional.of(gone);
    }

    private List<Stored<Item>> page(Item.Erasing marker, Kind kind) {
        return store.query(marker.member().value(), kind.prefix(), Optional.empty(), PAGE);
    }

    /// Whose a fact is goes with the fact that leads to it.
    private static void erase(Item item, Changes changes) {
        changes.delete(item.key());
        if (item instanceof Item.Event fact) {
            changes.delete(Key.fact(fact.event().provenance().key()));
        }
    }

    private boolean codeIsGone(MemberId member) {
        Optional<Stored<Item.CodeOf>> code = Read.one(store, Key.code(hash.code(member)), Item.CodeOf.class)
                .filter(stored -> stored.item().member().equals(member));
        return code.isEmpty() || store.write(new Write.Delete(code.get().key(),
                Expect.unchanged(code.get()))) instanceof Answer.Applied;
    }
}
