package dev.safar.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Whether a first purchase became a second one soon: the step from first-time buyer to repeat buyer.
public final class SecondPurchase {
    private SecondPurchase() {
    }

    /// Looks at one member.
    ///
    /// @param purchases when she bought, in order; equal instants allowed
    /// @param within how soon, in exact hours; the last instant counts
    /// @return whether the second purchase came in that time after the first
    public static boolean cameWithin(List<Instant> purchases, Duration within) {
        return purchases.size() > 1 && !purchases.get(1).isAfter(purchases.getFirst().plus(within));
    }
}
