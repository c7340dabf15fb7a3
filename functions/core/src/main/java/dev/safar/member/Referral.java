package dev.safar.member;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What one friend's facts mean for the member through whose link she came: a function of her summary, so the same in whatever order they came
/// (protocol, rule 14).
///
/// She joined by the earliest fact that names another member's code. Whose first purchase is older than one day before it is a customer of old and no new
/// friend: her coming and her buying mean nothing. Else she qualifies by her first purchase. It is kept as long as she keeps any order: one who gives the first
/// back and keeps a later one has bought.
///
/// @param referrer through whose link
/// @param joined when she came
/// @param purchased when both were true, that she came and that she had bought; empty while she has not
/// @param kept whether she keeps an order; never without `purchased`
public record Referral(MemberId referrer, Instant joined, Optional<Instant> purchased, boolean kept) {
    /// How much earlier than the referral the first purchase of a new friend may be.
    public static final Duration BEFORE = Duration.ofDays(1);

    /// Computes.
    ///
    /// @param friend her summary
    /// @return what it means, or empty where she came through nobody's link or was a customer before
    public static Optional<Referral> of(Member friend) {
        return friend.referrals().referred().filter(referred -> isNew(friend, referred.stamp().at()))
                .map(referred -> of(friend, referred.by(), referred.stamp().at()));
    }

    private static boolean isNew(Member friend, Instant joined) {
        return friend.purchases().first().filter(first -> first.at().isBefore(joined.minus(BEFORE))).isEmpty();
    }

    private static Referral of(Member friend, MemberId referrer, Instant joined) {
        Optional<Instant> purchased = friend.purchases().first().map(first -> first.at())
                .map(first -> first.isAfter(joined) ? first : joined);
        return new Referral(referrer, joined, purchased, purchased.isPresent() && friend.purchases().kept() > 0);
    }
}
