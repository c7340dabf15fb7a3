package dev.safar.codec;

import dev.safar.event.FactKey;
import dev.safar.event.Stamp;
import java.time.Instant;

/// Names and places of facts, each as one text: `shopify/order/1`, `2026-03-21T06:45:30.123Z shopify/order/1`.
final class StampCodec {
    private StampCodec() {
    }

    static String write(Stamp stamp) {
        return stamp.at() + " " + stamp.fact();
    }

    static Stamp read(Value value) {
        return value.parsed("an instant and a fact", text -> {
            int space = text.indexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("No space");
            }
            return new Stamp(Instant.parse(text.substring(0, space)), text.substring(space + 1));
        });
    }

    static FactKey fact(Value value) {
        return value.parsed("a fact's name", FactKey::parse);
    }
}
