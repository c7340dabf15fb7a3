package dev.safar.store;

import dev.safar.member.MemberId;

/// Whose an identity is.
///
/// @param hash the identity's keyed hash
/// @param member whose
public record IdentityOf(String hash, MemberId member) implements Item {
    @Override
    public Key key() {
        return Key.identity(hash);
    }
}
