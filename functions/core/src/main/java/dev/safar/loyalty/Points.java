package dev.safar.loyalty;

import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an order earns: one function of its purchase and the set of its refunds (protocol, rule 13).
///
/// With total `T`, refunds `R` in the purchase's currency and rate `r`, an order is worth `floor(max(0, T - R) / r)` points. The award is
/// `floor(T / r)`; the reversal is the worth less the award. So two refunds of half a point each take back one point, in whatever order they come.
/// A refund in another currency than its purchase reverses nothing: there is no rate to convert it by, and the door refuses it.
public final class Points {
    private Points() {
    }

    /// Computes the rows of one order, all of them: a row under one of [#keysOf(OrderKey)] that is not among them must go.
    ///
    /// @param order the order as known
    /// @param rate how much earns a point
    /// @return the award and then the reversal, without rows of no points; nothing while the purchase is unknown
    public static List<LedgerEntry> entriesFor(Order order, PointsRate rate) {
        return order.purchase().stream()
                .flatMap(purchase -> Stream.of(award(order, purchase, rate), reversal(order, purchase, rate)))
                .flatMap(Optional::stream).toList();
    }

    /// {@return the keys that an order's rows can have}
    ///
    /// @param order which
    public static List<LedgerKey> keysOf(OrderKey order) {
        return List.of(LedgerKey.award(order), LedgerKey.reversal(order));
    }

    /// Adds up.
    ///
    /// @param entries a member's rows, all of them
    /// @return the balance
    /// @throws ArithmeticException if it does not fit, beyond 9 * 10^18 points
    public static long balance(Collection<LedgerEntry> entries) {
        return entries.stream().mapToLong(LedgerEntry::points).reduce(0, Math::addExact);
    }

    private static Optional<LedgerEntry> award(Order order, PurchaseCompleted purchase, PointsRate rate) {
        Instant at = purchase.provenance().occurredAt();
        return entry(LedgerKey.award(order.key()), rate.points(purchase.total()), at, order);
    }

    private static Optional<LedgerEntry> reversal(Order order, PurchaseCompleted purchase, PointsRate rate) {
        long worth = order.remaining().map(rate::points).orElseThrow();
        Instant at = order.effectiveRefunds().map(refund -> refund.provenance().occurredAt()).max(Instant::compareTo)
                .orElse(purchase.provenance().occurredAt());
        return entry(LedgerKey.reversal(order.key()), worth - rate.points(purchase.total()), at, order);
    }

    private static Optional<LedgerEntry> entry(LedgerKey key, long points, Instant at, Order order) {
        return points == 0 ? Optional.empty() : Optional.of(new LedgerEntry(key, points, at, Optional.of(order.key())));
    }
}
