package dev.safar.flow;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.Personal;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.RejectedAt;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Writes the rows of what came, was signed, and could not be accepted (protocol, rule 19). Needs no journeys: a door has it that takes nothing in.
///
/// A row has the world's own id of the fact, so that the shop finds what it sent. That id leads to the person in the shop, so the row names her identities, by
/// their keyed hashes, and is emptied with her: then a keyed hash stands in the place of the id (protocol, rule 16).
public final class Rejections {
    private static final int MOST_TRIES = 10;
    private static final int PAGE = 100;
    /// Whoever is erased loses all her identities, so a few of them lead to her as well as all.
    private static final int FEW = 4;

    private final Store store;
    private final IdentityHash hash;

    /// Wires them.
    ///
    /// @param store where the rows go
    /// @param identityKey the secret under which identities are hashed
    public Rejections(Store store, Personal<String> identityKey) {
        this.store = store;
        this.hash = new IdentityHash(identityKey);
    }

    /// Writes one row. Writing it again changes nothing but the instant.
    ///
    /// @param about what came, and to whom it leads
    /// @param reason a word, as in `wrong-currency`
    /// @param text what was wrong and how to mend it, without personal data
    /// @param now the instant of arrival
    /// @return `Rejected`, or `Busy` where the row could not be written
    public Received write(Bearing about, String reason, String text, Instant now) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            switch (row(about, reason, text, now).writeTo(store)) {
                case Answer.Applied _ -> {
                    return new Received.Rejected(reason);
                }
                case Answer.Contended _ -> {
                    return new Received.Busy();
                }
                case Answer.Lost _ -> {
                    // An identity began to be somebody's, or was erased, between our reading and our writing: look again.
                }
            }
        }
        return new Received.Busy();
    }

    /// Writes the row of a fact of somebody who was erased: it never had its id.
    Received writeErased(FactKey name, String text, Instant now) {
        return switch (forgotten(name, Arrival.ERASED, text, now).writeTo(store)) {
            case Answer.Applied _ -> new Received.Rejected(Arrival.ERASED);
            case Answer.Lost _,Answer.Contended _ -> new Received.Busy();
        };
    }

    private Changes row(Bearing about, String reason, String text, Instant now) {
        Optional<MemberId> owner = owner(about);
        List<IdentityRow> rows = hashes(about, owner).stream().map(name -> IdentityRow.of(name, store)).toList();
        boolean erased = rows.stream().anyMatch(row -> row.refuses(about.occurredAt()))
                || owner.flatMap(it -> new Partition(store, it).erasing()).isPresent()
                || store.get(Key.rejection(nameless(about.name()).toString())).isPresent();
        return erased ? forgotten(about.name(), reason, text, now) : named(about.name(), reason, text, now, rows);
    }

    private Changes named(FactKey name, String reason, String text, Instant now, List<IdentityRow> rows) {
        Changes changes = new Changes();
        Set<String> whose = new TreeSet<>(rows.stream().map(IdentityRow::hash).toList());
        put(changes, new Item.Rejection(name.toString(), reason, now, text, whose), store);
        rows.forEach(row -> changes.check(Key.identity(row.hash()), row.read()));
        return changes;
    }

    /// A row that an earlier body left under the open name, when it was not known yet whose it was, goes.
    private Changes forgotten(FactKey name, String reason, String text, Instant now) {
        Changes changes = new Changes();
        put(changes, new Item.Rejection(nameless(name).toString(), reason, now, text, Set.of()), store);
        known(name.toString(), store).ifPresentOrElse(named -> delete(changes, named),
                () -> changes.check(Key.rejection(name.toString()), Optional.empty()));
        return changes;
    }

    /// {@return what writes a row, with its place among the latest, if nobody writes it meanwhile}
    ///
    /// @param row which
    /// @param store where it goes
    public static List<Write> writes(Item.Rejection row, Store store) {
        Changes changes = new Changes();
        put(changes, row, store);
        return changes.all();
    }

    private static void put(Changes changes, Item.Rejection row, Store store) {
        Optional<Stored<Item.Rejection>> before = known(row.name(), store);
        before.ifPresent(stored -> changes.delete(RejectedAt.of(stored.item()).key()));
        changes.put(before, row);
        changes.put(RejectedAt.of(row));
    }

    private static void delete(Changes changes, Stored<Item.Rejection> row) {
        changes.delete(row);
        changes.delete(RejectedAt.of(row.item()).key());
    }

    private static Optional<Stored<Item.Rejection>> known(String name, Store store) {
        return Read.one(store, Key.rejection(name), Item.Rejection.class);
    }

    /// The world's own id of a fact leads to the person.
    private FactKey nameless(FactKey name) {
        return new FactKey(name.source(), name.kind(), hash.fact(name));
    }

    /// {@return whose it is though it may name nobody: an earlier body of it is known, or its order}
    private Optional<MemberId> owner(Bearing about) {
        return owner(about.name()).or(() -> about.order().flatMap(this::owner));
    }

    private Optional<MemberId> owner(FactKey fact) {
        return Read.one(store, Key.fact(fact), Item.FactOf.class).map(stored -> stored.item().member());
    }

    private Set<String> hashes(Bearing about, Optional<MemberId> owner) {
        Set<String> hashes = new TreeSet<>();
        about.who().strongestFirst().forEach(identity -> hashes.add(hash.of(identity)));
        owner.ifPresent(member -> store.query(member.value(), Kind.NAME.prefix(), Optional.empty(), FEW)
                .forEach(stored -> hashes.add(((Item.KnownBy) stored.item()).hash())));
        return hashes;
    }

    /// Takes the world's own ids out of the rows of whoever is known by some identities. All of these must be tombstones already, so that nobody writes another
    /// row with such an id meanwhile. With them go places among the latest that lead to no row: an earlier release may have left some, each with such an id.
    ///
    /// @return whether it is done; where not, somebody was faster or the store was busy, and it must be done again
    boolean forget(Set<String> names) {
        Set<Key> places = new HashSet<>();
        if (names.isEmpty()) {
            return true;
        }
        boolean nameless = each(Kind.REJECTION, stored -> {
            Item.Rejection row = (Item.Rejection) stored.item();
            places.add(RejectedAt.of(row).key());
            return Collections.disjoint(row.whose(), names) || isForgotten(stored.as(Item.Rejection.class));
        });
        return nameless
                && each(Kind.LATEST, place -> places.contains(place.key()) || leads(place) || isGone(place));
    }

    /// {@return whether a step came to its end with each item of a kind; the first with which it does not is the last}
    private boolean each(Kind kind, Predicate<Stored<Item>> step) {
        Optional<String> after = Optional.empty();
        List<Stored<Item>> page = page(kind, after);
        while (!page.isEmpty()) {
            if (!page.stream().allMatch(step)) {
                return false;
            }
            after = Optional.of(page.getLast().key().sort());
            page = page.size() < PAGE ? List.of() : page(kind, after);
        }
        return true;
    }

    private List<Stored<Item>> page(Kind kind, Optional<String> after) {
        return store.query(Key.REJECTIONS, kind.prefix(), after, PAGE);
    }

    /// Its row may have been written since the rows were read.
    private boolean leads(Stored<Item> stored) {
        RejectedAt place = (RejectedAt) stored.item();
        return known(place.name(), store).filter(row -> row.item().at().equals(place.at())).isPresent();
    }

    private boolean isGone(Stored<Item> place) {
        return store.write(new Write.Delete(place.key(), Expect.unchanged(place))) instanceof Answer.Applied;
    }

    private boolean isForgotten(Stored<Item.Rejection> stored) {
        Item.Rejection row = stored.item();
        Changes changes = new Changes();
        delete(changes, stored);
        put(changes, new Item.Rejection(nameless(FactKey.parse(row.name())).toString(), row.reason(), row.at(),
                row.text(), Set.of()), store);
        return store.transact(changes.all()) instanceof Answer.Applied;
    }
}
