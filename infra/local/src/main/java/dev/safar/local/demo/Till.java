package dev.safar.local.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// What the shop sells, and the facts about it.
final class Till {
    private static final String CURRENCY = "IRT";

    /// One kind of goods.
    ///
    /// @param sku its number
    /// @param category what sort of thing it is
    /// @param price of one, in Toman
    private record Goods(String sku, String category, long price) {}

    private static final List<Goods> SHELF = List.of(new Goods("lahijan-tea", "tea", 420_000),
            new Goods("earl-grey", "tea", 380_000), new Goods("borage-tea", "tea", 510_000),
            new Goods("gaz", "sweets", 540_000), new Goods("sohan", "sweets", 610_000),
            new Goods("qottab", "sweets", 340_000), new Goods("rock-candy", "sweets", 260_000),
            new Goods("date-cookies", "sweets", 290_000), new Goods("tea-glasses", "teaware", 890_000),
            new Goods("teapot", "teaware", 1_450_000));

    private Till() {
    }

    static Fact purchase(Instant at, String order, Map<String, String> who, SplittableRandom random) {
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        long total = 0;
        int first = random.nextInt(SHELF.size());
        for (int i = 0; i <= random.nextInt(3); i++) {
            Goods goods = SHELF.get((first + i * 3) % SHELF.size());
            int quantity = 1 + random.nextInt(2);
            total += goods.price() * quantity;
            lines.add(fields("sku", goods.sku(), "category", goods.category(), "quantity", quantity, "unitPrice",
                    goods.price()));
        }
        return Fact.of(at, "purchase.completed", "order-" + order, who,
                fields("order", order, "total", money(total), "lines", lines));
    }

    /// Gives a part of a purchase back, or all of it.
    static Fact refund(Instant at, Fact purchase, int percent) {
        String order = String.valueOf(purchase.data().get("order"));
        long total = purchase.data().get("total") instanceof Map<?, ?> money
                && money.get("amount") instanceof Long amount
                        ? amount
                        : 0;
        return Fact.of(at, "purchase.refunded", "refund-" + order, purchase.who(),
                fields("refund", "R" + order, "order", order, "amount", money(total * percent / 100)));
    }

    private static Map<String, @Nullable Object> money(long amount) {
        return fields("amount", amount, "currency", CURRENCY);
    }

    /// Names and values by turns.
    static Map<String, @Nullable Object> fields(Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }
}
