package dev.safar.flow;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whose a fact is. One that is known stays with the member who has it, whatever identities its next body carries: an order that is told once with a
/// mail address and once with a customer id is one order of one member. A new one is its strongest identity's (protocol, rule 15). An identity that
/// nobody owns yet becomes that member's; one that another member owns stays there, and a notice says that the two met.
///
/// That a fact is known costs one read whenever it comes, and one small row in the transaction of its first body (two write units on DynamoDB).
final class Owners {
    private final IdentityHash hash;
    private final Optional<Stored<Item.FactOf>> fact;
    private final Map<Identity, Optional<Stored<Item.IdentityOf>>> known = new LinkedHashMap<>();
    private final Optional<MemberId> member;
    private final boolean told;

    private Owners(IdentityHash hash, MemberId member) {
        this.hash = hash;
        this.fact = Optional.empty();
        this.member = Optional.of(member);
        this.told = true;
    }

    private Owners(IdentityHash hash, Store store, MemberEvent event) {
        this.hash = hash;
        this.told = false;
        this.fact = Read.one(store, Key.fact(event.provenance().key()), Item.FactOf.class);
        Identities who = event.provenance().who();
        who.strongestFirst().forEach(identity -> known.put(identity,
                Read.one(store, Key.identity(hash.of(identity)), Item.IdentityOf.class)));
        this.member = fact.map(stored -> stored.item().member())
                .or(() -> who.strongest()
                        .map(strongest -> owner(strongest).orElseGet(() -> hash.newMember(strongest))));
    }

    /// {@return whose the fact is; empty where it is new and names nobody}
    static Optional<Owners> of(MemberEvent event, IdentityHash hash, Store store) {
        Owners owners = new Owners(hash, store, event);
        return owners.member.isPresent() ? Optional.of(owners) : Optional.empty();
    }

    /// {@return the owner of a fact of our own making, whose name says whose it is; it needs no row, and makes no member}
    static Owners told(MemberId member, IdentityHash hash) {
        return new Owners(hash, member);
    }

    /// {@return whether the fact is of our own making}
    boolean areTold() {
        return told;
    }

    MemberId member() {
        return member.orElseThrow();
    }

    void write(Changes changes, MemberEvent event) {
        if (fact.isEmpty() && !told) {
            changes.put(fact, new Item.FactOf(event.provenance().key(), member()));
        }
        known.forEach((identity, read) -> {
            Optional<MemberId> owner = owner(identity);
            if (owner.isEmpty()) {
                changes.put(read, new Item.IdentityOf(hash.of(identity), member()));
            } else if (!owner.get().equals(member())) {
                changes.put(met(identity, owner.get(), event));
            }
        });
    }

    private Optional<MemberId> owner(Identity identity) {
        return known.getOrDefault(identity, Optional.empty()).map(stored -> stored.item().member());
    }

    private Item met(Identity identity, MemberId other, MemberEvent event) {
        String why = fact.isPresent() ? "the fact was known as hers" : "the stronger identity decided";
        return new Item.Notice(member(), "identities-met#" + other + "#" + identity.kind().word(),
                event.provenance().occurredAt(),
                "A fact of this member carries the " + identity.kind().word() + " of member " + other + "; " + why);
    }
}
