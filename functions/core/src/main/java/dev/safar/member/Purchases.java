package dev.safar.member;

import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.Stamp;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What she bought, in numbers. First, second and last are over all purchases: a refund neither starts nor stops the inactivity timer.
///
/// @param count how many orders
/// @param kept how many of them are not wholly refunded; see [Order#isKept()]
/// @param totals what was paid, before refunds
/// @param first the earliest purchase
/// @param second the one after it
/// @param last the latest purchase; its fact is the [dev.safar.event.FactKey] as text that an inactivity timer names (protocol, rule 12)
public record Purchases(long count, long kept, Totals totals, Optional<Stamp> first, Optional<Stamp> second,
        Optional<Stamp> last) {
    static final Purchases NONE = new Purchases(0, 0, Totals.none(), Optional.empty(), Optional.empty(),
            Optional.empty());
    private static final Edge<Stamp> FIRST_TWO = new Edge<>(Comparator.naturalOrder(), 2);

    Purchases revised(Change<PurchaseCompleted> change) {
        Change<Stamp> stamps = change.map(purchase -> purchase.provenance().stamp());
        List<Stamp> earliest = FIRST_TWO.revise(Stream.of(first, second).flatMap(Optional::stream).toList(), stamps);
        return new Purchases(count + change.growth(), kept, totals.revised(change.map(PurchaseCompleted::total)),
                earliest.stream().findFirst(), earliest.stream().skip(1).findFirst(), Edge.last(last, stamps));
    }

    Purchases withKept(long keptNow) {
        return new Purchases(count, keptNow, totals, first, second, last);
    }

    void write(CanonicalText text) {
        text.put("purchases.count", count).put("purchases.kept", kept).put("purchases.totals", totals)
                .put("purchases.first", first).put("purchases.second", second).put("purchases.last", last);
    }
}
