package dev.safar.flow;

import dev.safar.event.Personal;
import dev.safar.loyalty.PointsRate;
import dev.safar.loyalty.ReferralReward;
import dev.safar.message.ContactPolicy;
import dev.safar.money.Currency;

/// The shop whose members these are.
///
/// @param name as texts say it
/// @param link where texts lead to, without a slash at the end
/// @param currency what it trades in; amounts in any other are rejected at the door
/// @param policy what holds for members who did not say otherwise
/// @param rate how much earns a point
/// @param referral what members and their friends get for referrals
/// @param identityKey the secret under which identities are hashed, so that nobody can look a phone number up in the table
public record Shop(String name, String link, Currency currency, ContactPolicy policy, PointsRate rate,
        ReferralReward referral, Personal<String> identityKey) {
    /// A shop that rewards referrals as the shipped texts promise.
    ///
    /// @param name as texts say it
    /// @param link where texts lead to, without a slash at the end
    /// @param currency what it trades in
    /// @param policy what holds for members who did not say otherwise
    /// @param rate how much earns a point
    /// @param identityKey the secret under which identities are hashed
    public Shop(String name, String link, Currency currency, ContactPolicy policy, PointsRate rate,
            Personal<String> identityKey) {
        this(name, link, currency, policy, rate, ReferralReward.STANDARD, identityKey);
    }

    /// {@return where a friend begins who comes through a member's code}
    ///
    /// @param code the member's
    public String referralLink(String code) {
        return link + "/r/" + code;
    }

    /// {@return the same shop, with another policy}
    ///
    /// @param other what holds for members who did not say otherwise
    public Shop under(ContactPolicy other) {
        return new Shop(name, link, currency, other, rate, referral, identityKey);
    }
}
