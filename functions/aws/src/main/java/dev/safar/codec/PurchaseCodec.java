package dev.safar.codec;

import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.OrderLine;
import dev.safar.event.Provenance;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is bought and given back, with its lines.
final class PurchaseCodec {
    private PurchaseCodec() {
    }

    static Doc write(Doc doc, PurchaseCompleted it) {
        return doc.put("order", it.order()).put("total", MoneyCodec.write(it.total()))
                .all("lines", it.lines().stream().map(PurchaseCodec::line).toList());
    }

    static PurchaseCompleted completed(Provenance common, Value value) {
        return new PurchaseCompleted(common, value.at("order").text(), MoneyCodec.read(value.at("total")),
                value.all("lines", PurchaseCodec::line));
    }

    static Doc write(Doc doc, PurchaseRefunded it) {
        return doc.put("refund", it.refund()).maybe("order", it.order()).put("amount", MoneyCodec.write(it.amount()));
    }

    static PurchaseRefunded refunded(Provenance common, Value value) {
        return new PurchaseRefunded(common, value.at("refund").text(), value.find("order").map(Value::text),
                MoneyCodec.read(value.at("amount")));
    }

    private static Map<String, @Nullable Object> line(OrderLine line) {
        return new Doc().put("sku", line.sku()).maybe("category", line.category())
                .put("quantity", (long) line.quantity()).put("price", MoneyCodec.write(line.unitPrice())).map();
    }

    private static OrderLine line(Value value) {
        return new OrderLine(value.at("sku").text(), value.find("category").map(Value::text),
                value.at("quantity").small(), MoneyCodec.read(value.at("price")));
    }
}
