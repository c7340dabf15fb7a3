package dev.safar.flow;

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

/// Whose a fact is: its strongest identity's (protocol, rule 15). An identity that nobody owns yet becomes that member's; one that another member
/// owns stays there, and a notice says that the two met.
final class Owners {
    private final IdentityHash hash;
    private final Map<Identity, Optional<Stored<Item.IdentityOf>>> known = new LinkedHashMap<>();
    private final MemberId member;

    private Owners(IdentityHash hash, Store store, MemberEvent event, Identity strongest) {
        this.hash = hash;
        event.provenance().who().strongestFirst().forEach(
                identity -> known.put(identity,
                        Read.one(store, Key.identity(hash.of(identity)), Item.IdentityOf.class)));
        this.member = owner(strongest).orElseGet(() -> hash.newMember(strongest));
    }

    static Optional<Owners> of(MemberEvent event, IdentityHash hash, Store store) {
        return event.provenance().who().strongest().map(strongest -> new Owners(hash, store, event, strongest));
    }

    MemberId member() {
        return member;
    }

    void write(Changes changes, MemberEvent event) {
        known.forEach((identity, read) -> {
            Optional<MemberId> owner = owner(identity);
            if (owner.isEmpty()) {
                changes.put(Optional.<Stored<Item>>empty(), new Item.IdentityOf(hash.of(identity), member));
            } else if (!owner.get().equals(member)) {
                changes.put(met(identity, owner.get(), event));
            }
        });
    }

    private Optional<MemberId> owner(Identity identity) {
        return known.getOrDefault(identity, Optional.empty()).map(stored -> stored.item().member());
    }

    private Item met(Identity identity, MemberId other, MemberEvent event) {
        return new Item.Notice(member, "identities-met#" + other + "#" + identity.kind().word(),
                event.provenance().occurredAt(),
                "A fact of this member carries the " + identity.kind().word() + " of member " + other
                        + "; the stronger identity decided");
    }
}
