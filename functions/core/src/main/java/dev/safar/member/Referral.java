package dev.safar.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What one friend's facts mean for the member through whose link she came: a function of her summary, so the same in whatever order they came
/// (protocol, rule 14).
///
/// She joined by the earliest fact that names another member's code. She qualifies by her first purchase, if that is not older than one day before it: a
/// customer of old is no new friend. It is kept as long as she keeps any order: one who gives the first back and keeps a later one has bought.
///
/// @param referrer through whose link
/// @param joined when she came
/// @param purchased when both were true, that she came and that she had bought; empty while she has not, or had long before
/// @param kept whether she keeps an order; never without `purchased`
public record Referral(MemberId referrer, Instant joined, Optional<Instant> purchased, boolean kept) {
    /// How much earlier than the referral the first purchase of a new friend may be.
    public static final Duration BEFORE = Duration.ofDays(1);

    /// Computes.
    ///
    /// @param friend her summary
    /// @return what it means, or empty where she came through nobody's link
    public static Optional<Referral> of(Member friend) {
        return friend.referrals().referred().map(referred -> of(friend, referred.by(), referred.stamp().at()));
    }

    private static Referral of(Member friend, MemberId referrer, Instant joined) {
        Optional<Instant> purchased = friend.purchases().first().map(first -> first.at())
                .filter(first -> !first.isBefore(joined.minus(BEFORE)))
                .map(first -> first.isAfter(joined) ? first : joined);
        return new Referral(referrer, joined, purchased, purchased.isPresent() && friend.purchases().kept() > 0);
    }
}
