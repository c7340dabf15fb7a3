package dev.safar.loyalty;

import dev.safar.member.OrderKey;
import java.time.Instant;
import java.util.Optional;

/// One row of a member's points ledger.
///
/// @param key its natural key
/// @param points what it adds to the balance; negative for a reversal, never zero
/// @param at when that happened in the world: the purchase for an award, the latest refund that counts for a reversal
/// @param order the order it follows from; empty where it follows from none
public record LedgerEntry(LedgerKey key, long points, Instant at, Optional<OrderKey> order) {
    /// Checks the points.
    ///
    /// @throws IllegalArgumentException if they are zero: such a row says nothing
    public LedgerEntry {
        if (points == 0) {
            throw new IllegalArgumentException("A ledger row of no points: '" + key + "'");
        }
    }
}
