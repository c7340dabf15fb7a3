package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.member.MemberId;
import dev.safar.member.OrderKey;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Whose a fact is. One that is known stays with the member who has it, whatever identities its next body carries: an order that is told once with a
/// mail address and once with a customer id is one order of one member. A new one is its strongest identity's (protocol, rule 15). An identity that
/// nobody owns yet becomes that member's; one that another member owns stays there, and a notice says that the two met.
///
/// A refund is of the member who has its order, if the order is known.
///
/// That a fact is known costs one read whenever it comes, and one small row in the transaction of its first body (two write units on DynamoDB). Identities
/// under which the member is known already stand in her own partition, and are not read one by one.
final class Owners {
    private final IdentityHash hash;
    private final Optional<Stored<Item.FactOf>> fact;
    private final Map<Identity, IdentityRow> known = new LinkedHashMap<>();
    private final Optional<Partition> partition;
    private final boolean told;
    private final boolean guessed;

    private Owners(IdentityHash hash, Store store, MemberId member) {
        this.guessed = false;
        this.hash = hash;
        this.fact = Optional.empty();
        this.partition = Optional.of(new Partition(store, member));
        this.told = true;
    }

    private Owners(IdentityHash hash, Store store, MemberEvent event) {
        this.hash = hash;
        this.told = false;
        this.fact = Read.one(store, Key.fact(event.provenance().key()), Item.FactOf.class);
        Identities who = event.provenance().who();
        who.strongest().filter(_ -> fact.isEmpty()).ifPresent(strongest -> read(strongest, store));
        Optional<OrderKey> refunded = OrderKey.of(event)
                .filter(_ -> fact.isEmpty() && event instanceof MemberEvent.PurchaseRefunded);
        Optional<MemberId> buyer = refunded.flatMap(order -> owner(order, store));
        this.guessed = refunded.isPresent() && buyer.isEmpty();
        this.partition = fact.map(stored -> stored.item().member()).or(() -> buyer)
                .or(() -> who.strongest().map(this::owner)).map(member -> new Partition(store, member));
        partition.ifPresent(hers -> strangers(who, hers.names(), store));
        if (fact.isEmpty()) {
            partition.ifPresent(hers -> hers.isNew(event.provenance().key()));
        }
    }

    private void strangers(Identities who, Set<String> names, Store store) {
        who.strongestFirst().stream()
                .filter(identity -> !known.containsKey(identity) && !names.contains(hash.of(identity)))
                .forEach(identity -> read(identity, store));
    }

    private void read(Identity identity, Store store) {
        known.put(identity, IdentityRow.of(hash.of(identity), store));
    }

    /// A refund is whose the order is, whatever it says of itself: platforms tell it of nobody, or of an account that its buyer made later.
    private static Optional<MemberId> owner(OrderKey order, Store store) {
        return Read.one(store, Key.fact(order.fact()), Item.FactOf.class).map(stored -> stored.item().member());
    }

    /// {@return whose the fact is; empty where it is new and names nobody}
    static Optional<Owners> of(MemberEvent event, IdentityHash hash, Store store) {
        Owners owners = new Owners(hash, store, event);
        return owners.partition.isPresent() ? Optional.of(owners) : Optional.empty();
    }

    /// {@return the owner of a fact of our own making, whose name says whose it is; it needs no row, and makes no member}
    static Owners told(MemberId member, IdentityHash hash, Store store) {
        return new Owners(hash, store, member);
    }

    /// {@return whether the fact is of our own making}
    boolean areTold() {
        return told;
    }

    IdentityHash hash() {
        return hash;
    }

    MemberId member() {
        return partition().member();
    }

    /// {@return the owner's partition, as far as it was read}
    Partition partition() {
        return partition.orElseThrow();
    }

    /// {@return whether it is a refund whose order is not known: whom it names need not be who has the order}
    boolean areGuessed() {
        return guessed;
    }

    /// {@return whether the fact is of an identity that was erased after it happened: its strongest one, or any where the strongest is nobody's yet}
    boolean areErased(MemberEvent event) {
        Instant at = event.provenance().occurredAt();
        Optional<IdentityRow> strongest = event.provenance().who().strongest().flatMap(this::row);
        boolean any = known.values().stream().anyMatch(row -> row.refuses(at));
        return fact.isEmpty()
                && strongest.filter(row -> row.refuses(at) || (any && row.owner().isEmpty())).isPresent();
    }

    /// {@return whether its id was another's before: a fact of another type, or, where the sender made the id up for his envelope, a person of whom it names
    /// nothing. It is no newer body of that fact, and must not take its place}
    boolean isAnother(MemberEvent event) {
        return partition().fact(event.provenance().key())
                .filter(known -> !known.type().equals(event.type()) || isOfAnother(event, known)).isPresent();
    }

    /// Only an envelope's id is made up: an order that is told of with a mail address and then with a customer id is one order.
    private boolean isOfAnother(MemberEvent event, MemberEvent known) {
        Set<Identity> who = Set.copyOf(event.provenance().who().strongestFirst());
        Set<String> names = partition().names();
        return !told && event.provenance().key().kind().equals(FactKey.EVENT) && !who.isEmpty()
                && known.provenance().who().strongestFirst().stream().noneMatch(who::contains)
                && who.stream().noneMatch(identity -> names.contains(hash.of(identity)));
    }

    /// {@return the fact without the identities that were erased after it happened: it is another's, and must not bring them back}
    MemberEvent withoutErased(MemberEvent event) {
        Provenance common = event.provenance();
        Identities left = common.who()
                .only(identity -> row(identity).filter(row -> row.refuses(common.occurredAt())).isEmpty());
        return left.equals(common.who())
                ? event
                : event.with(new Provenance(common.key(), common.occurredAt(), left, common.revision()));
    }

    void write(Changes changes, MemberEvent event) {
        if (fact.isEmpty() && !told) {
            changes.put(fact, new Item.FactOf(event.provenance().key(), member()));
        }
        known.forEach((identity, row) -> {
            Optional<MemberId> owner = row.owner();
            if (owner.isEmpty() && !row.refuses(event.provenance().occurredAt())) {
                changes.put(row.read(), row.claimedBy(member()));
                changes.put(new Item.KnownBy(member(), row.hash(), row.erasedAt().isPresent()));
            } else if (owner.isPresent() && !owner.get().equals(member())) {
                changes.put(met(identity, owner.get(), event));
            }
        });
    }

    private MemberId owner(Identity identity) {
        IdentityRow row = row(identity).orElseThrow();
        return row.owner().orElseGet(() -> row.erasedAt().map(at -> hash.newMember(identity, at))
                .orElseGet(() -> hash.newMember(identity)));
    }

    private Optional<IdentityRow> row(Identity identity) {
        return Optional.ofNullable(known.get(identity));
    }

    private Item met(Identity identity, MemberId other, MemberEvent event) {
        String why = fact.isPresent() ? "the fact was known as hers" : "the stronger identity decided";
        return new Item.Notice(member(), "identities-met#" + other + "#" + identity.kind().word(),
                event.provenance().occurredAt(),
                "A fact of this member carries the " + identity.kind().word() + " of member " + other + "; " + why);
    }
}
