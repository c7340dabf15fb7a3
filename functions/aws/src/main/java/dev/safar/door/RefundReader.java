package dev.safar.door;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.json.Fields;
import dev.safar.money.Money;
import java.util.Optional;

/// `purchase.refunded`: `{refund, order?, amount: {amount, currency}}`. The amount is what was given back, not negative.
final class RefundReader {
    /// What the key of a refund counts.
    static final String KIND = "refund";

    private RefundReader() {
    }

    /// Platforms tell of a refund without telling of whom, but with its order: it belongs to whom the order belongs to.
    static boolean namesItsOrder(Envelope envelope) {
        return envelope.type().equals(PurchaseRefunded.TYPE) && envelope.data().find("order").isPresent();
    }

    /// {@return the name of the purchase that a refund gives back, if it says so}
    static Optional<FactKey> order(Envelope envelope) {
        return namesItsOrder(envelope)
                ? envelope.data().optional("order", Lengths.ID)
                        .map(order -> new FactKey(envelope.source(), PurchaseReader.KIND, order))
                : Optional.empty();
    }

    static Draft read(Fields data, Inspection inspection) {
        String refund = data.required("refund", Lengths.ID);
        Optional<String> order = data.optional("order", Lengths.ID);
        Money amount = MoneyReader.required(data, "amount", inspection);
        return Draft.named(KIND, refund, common -> new PurchaseRefunded(common, refund, order, amount));
    }
}
