package dev.safar.member;

import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.Stamp;
import java.util.Optional;

/// What was given back to her, in numbers: refunds that name an order and refunds that do not.
///
/// @param count how many refunds
/// @param totals what was given back, as positive sums
/// @param last the latest refund
public record Refunds(long count, Totals totals, Optional<Stamp> last) {
    static final Refunds NONE = new Refunds(0, Totals.none(), Optional.empty());

    Refunds revised(Change<PurchaseRefunded> change) {
        return new Refunds(count + change.growth(), totals.revised(change.map(PurchaseRefunded::amount)),
                Edge.last(last, change.map(refund -> refund.provenance().stamp())));
    }

    void write(CanonicalText text) {
        text.put("refunds.count", count).put("refunds.totals", totals).put("refunds.last", last);
    }
}
