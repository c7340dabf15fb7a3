package dev.safar.flow;

import dev.safar.event.Identity;
import dev.safar.member.MemberId;
import dev.safar.store.Store;
import java.util.Optional;

/// Whose an identity is, for whoever makes facts about members outside of the rules.
public final class Whose {
    private final Store store;
    private final IdentityHash hash;

    /// Prepares to look.
    ///
    /// @param store where members are
    /// @param shop whose members they are
    public Whose(Store store, Shop shop) {
        this.store = store;
        this.hash = new IdentityHash(shop.identityKey());
    }

    /// Looks.
    ///
    /// @param identity in its canonical form
    /// @return the member, or empty where nobody is known by it (any more)
    public Optional<MemberId> is(Identity identity) {
        return IdentityRow.of(hash.of(identity), store).owner();
    }
}
