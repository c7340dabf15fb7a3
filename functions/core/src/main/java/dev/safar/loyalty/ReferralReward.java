package dev.safar.loyalty;

import dev.safar.event.MemberEvent.ReferralPurchased;
import dev.safar.member.Referral;
import java.util.Optional;

/// What a shop gives both for a friend who came through a member's link and bought: rows that follow the facts, like an order's points, so they go away
/// again where nothing is kept.
///
/// @param referrerPoints for the member whose link it was, for each such friend; zero for none
/// @param friendPoints for the friend, once; zero for none
public record ReferralReward(long referrerPoints, long friendPoints) {
    /// Nobody gets anything.
    public static final ReferralReward NONE = new ReferralReward(0, 0);
    /// A hundred points for each of them, as the shipped texts promise.
    public static final ReferralReward STANDARD = new ReferralReward(100, 100);

    /// Checks.
    ///
    /// @throws IllegalArgumentException if one is negative
    public ReferralReward {
        if (referrerPoints < 0 || friendPoints < 0) {
            throw new IllegalArgumentException(
                    "Expected no fewer points than none, but found " + referrerPoints + " and " + friendPoints);
        }
    }

    /// {@return the row that a friend's purchase is worth to the member whose link it was; empty where nothing is kept or given}
    ///
    /// @param fact the body that holds; its row has the key [LedgerKey#referred(String)] of its name
    public Optional<LedgerEntry> toReferrer(ReferralPurchased fact) {
        LedgerKey key = LedgerKey.referred(fact.provenance().key().toString());
        return fact.kept() && referrerPoints > 0
                ? Optional.of(new LedgerEntry(key, referrerPoints, fact.provenance().occurredAt(), Optional.empty()))
                : Optional.empty();
    }

    /// {@return the row that a friend gets for coming and buying; empty where nothing is kept or given}
    ///
    /// @param referral what her facts mean
    /// @param key the row's key
    public Optional<LedgerEntry> toFriend(Referral referral, LedgerKey key) {
        return referral.purchased().filter(_ -> referral.kept() && friendPoints > 0)
                .map(at -> new LedgerEntry(key, friendPoints, at, Optional.empty()));
    }
}
