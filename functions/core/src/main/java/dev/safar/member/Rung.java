package dev.safar.member;

import java.util.Locale;

/// The loyalty ladder (journeys): where a member stands, from the facts alone.
public enum Rung {
    /// Potential customer, مشتری بالقوه: nothing bought, or everything given back whole.
    PROSPECT,
    /// First-time buyer, خریدار اول: one order kept.
    FIRST_TIME_BUYER,
    /// Regular, مشتری دائمی: two or more orders kept.
    REPEAT_BUYER,
    /// Advocate, سفیر برند: at least one order kept, and at least one friend joined through her link.
    ADVOCATE;

    /// {@return the rung that the facts support}
    ///
    /// @param member the facts; only `purchases.kept` and `referrals.joined` matter
    public static Rung of(Member member) {
        long kept = member.purchases().kept();
        if (kept == 0) {
            return PROSPECT;
        }
        if (member.referrals().joined().count() > 0) {
            return ADVOCATE;
        }
        return kept == 1 ? FIRST_TIME_BUYER : REPEAT_BUYER;
    }

    /// {@return the word in conditions and reports, as in `first-time-buyer`}
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
