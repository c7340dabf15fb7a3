package dev.safar.codec;

import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.LedgerKey;

/// A row of points.
final class LedgerCodec {
    private LedgerCodec() {
    }

    static Doc write(Doc doc, LedgerEntry entry) {
        return doc.put("key", entry.key().value()).put("points", entry.points()).put("at", entry.at().toString())
                .maybe("order", entry.order().map(order -> OrderCodec.write(order)));
    }

    static LedgerEntry read(Value value) {
        return new LedgerEntry(new LedgerKey(value.at("key").text()), value.at("points").whole(),
                value.at("at").instant(), value.find("order").map(OrderCodec::key));
    }
}
