package dev.safar.door;

import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.OrderLine;
import dev.safar.json.Fields;
import dev.safar.json.Shape;
import dev.safar.money.Money;
import java.util.List;
import java.util.Optional;

/// `purchase.completed`: `{order, total: {amount, currency}, lines?: [{sku, category?, quantity, unitPrice}]}`. Line prices are minor units
/// of the total's currency. Lines need not add up to the total: discounts and shipping stand between them.
final class PurchaseReader {
    /// What the key of a purchase counts; every status of one order is one fact.
    static final String KIND = "order";
    private static final int MOST_LINES = 1_000;
    private static final Shape<Long> QUANTITY = Shape.whole("a whole number of pieces", 1, Integer.MAX_VALUE);

    private PurchaseReader() {
    }

    static Draft read(Fields data, Inspection inspection) {
        String order = data.required("order", Lengths.ID);
        Money total = MoneyReader.required(data, "total", inspection);
        List<OrderLine> lines = data.objects("lines", MOST_LINES).stream().map(line -> line(line, total)).toList();
        return Draft.named(KIND, order, common -> new PurchaseCompleted(common, order, total, lines));
    }

    private static OrderLine line(Fields line, Money total) {
        String sku = line.required("sku", Lengths.ID);
        Optional<String> category = line.optional("category", Lengths.NAME);
        int quantity = Math.toIntExact(line.required("quantity", QUANTITY));
        Money unitPrice = Money.of(line.required("unitPrice", MoneyReader.MINOR_UNITS), total.currency());
        line.done();
        return new OrderLine(sku, category, quantity, unitPrice);
    }
}
