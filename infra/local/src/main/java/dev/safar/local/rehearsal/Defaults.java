package dev.safar.local.rehearsal;

import dev.safar.language.scenario.Happening;
import dev.safar.money.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a happening says where its file leaves it out, so that a scenario need not name what it is not about.
public final class Defaults {
    /// What a purchase costs and a refund gives back, in minor units.
    private static final long AMOUNT = 1_000_000;

    private final Currency currency;
    private Optional<String> order = Optional.empty();

    /// Begins.
    ///
    /// @param currency the shop's
    public Defaults(Currency currency) {
        this.currency = currency;
    }

    /// {@return the happening with whatever is missing}
    ///
    /// @param happening a happening; a refund without an order is about the last order before it in the file
    public Happening complete(Happening happening) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>(happening.data());
        switch (happening.type()) {
            case "purchase.completed" -> {
                data.putIfAbsent("order", "order-" + happening.day());
                data.putIfAbsent("total", money());
                order = Optional.of(String.valueOf(data.get("order")));
            }
            case "purchase.refunded" -> {
                order.ifPresent(last -> data.putIfAbsent("order", last));
                data.putIfAbsent("refund", "refund-" + happening.day());
                data.putIfAbsent("amount", money());
            }
            case "complaint.opened" -> data.putIfAbsent("complaint", "complaint");
            case "complaint.resolved" -> {
                data.putIfAbsent("complaint", "complaint");
                data.putIfAbsent("satisfied", true);
            }
            case "referral.joined", "referral.purchased" -> data.putIfAbsent("friend", "friend-" + happening.day());
            default -> {
            }
        }
        return happening.saying(data);
    }

    private Map<String, Object> money() {
        return Map.of("amount", AMOUNT, "currency", currency.name());
    }
}
