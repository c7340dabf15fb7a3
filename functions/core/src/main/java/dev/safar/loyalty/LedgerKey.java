package dev.safar.loyalty;

import dev.safar.member.OrderKey;

/// A ledger row's natural key: it follows from what the row is for, so writing it twice writes it once.
///
/// @param value as in `points/shopify/820982911946154508/award`
public record LedgerKey(String value) implements Comparable<LedgerKey> {
    private static final String POINTS = "points/";

    /// {@return the key of the points that an order earned}
    ///
    /// @param order which
    public static LedgerKey award(OrderKey order) {
        return new LedgerKey(POINTS + order + "/award");
    }

    /// {@return the key of the points that an order's refunds took back}
    ///
    /// @param order which
    public static LedgerKey reversal(OrderKey order) {
        return new LedgerKey(POINTS + order + "/reversal");
    }

    /// {@return the key of the points that a step of a journey gave}
    ///
    /// @param enrollment her time through the journey, as it is named within the member: `onboarding#shop/order/17`
    /// @param step the step
    public static LedgerKey given(String enrollment, String step) {
        return new LedgerKey(POINTS + enrollment + "/" + step);
    }

    /// {@return the key of the points that a referral gave, to either side}
    ///
    /// @param fact the name of the fact by which the referrer learns of it
    public static LedgerKey referred(String fact) {
        return new LedgerKey(POINTS + fact + "/referral");
    }

    @Override
    public int compareTo(LedgerKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
