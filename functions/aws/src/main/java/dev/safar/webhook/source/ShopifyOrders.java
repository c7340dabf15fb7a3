package dev.safar.webhook.source;

import dev.safar.webhook.Translation;
import dev.safar.webhook.Translation.Facts;
import dev.safar.webhook.Translation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Shopify's orders mean: who ordered, what was bought, and, once the order was changed, what was given back.
final class ShopifyOrders {
    private static final Set<String> NOT_PAID = Set.of("pending", "authorized", "unpaid", "expired", "partially_paid",
            "voided");
    private static final Set<String> PAID = Set.of("paid", "partially_refunded", "refunded");

    private static final String STATUS = "Expected `financial_status` to say whether the order is paid, as paid or pending";
    private static final String TRIGGERED = "This is Shopify's test delivery of orders/paid, an order that is voided: the shop is wired, and no purchase is made of it";

    private ShopifyOrders() {
    }

    /// {@return whether an order says that it is not paid. Shopify's own test deliveries of `orders/paid` say it too, and that they are tests}
    static boolean isUnpaid(Body order) {
        return NOT_PAID.contains(order.word("financial_status")) && !isTriggered(order);
    }

    private static boolean isTriggered(Body order) {
        return order.isTrue("test") && order.word("financial_status").equals("voided");
    }

    private static boolean isPaid(Body order) {
        return PAID.contains(order.word("financial_status"));
    }

    static Facts registration(Body order, String source) {
        Body customer = order.object("customer");
        Fact fact = Fact.of("member.registered", source, "order", order.id("id")).at(order.text("created_at"))
                .of(who(order)).named("name", customer.text("first_name")).named("surname", customer.text("last_name"))
                .with("language", LanguageTag.of(order.text("customer_locale"))).changedAt(order.text("updated_at"));
        List<Fact> facts = new ArrayList<>(List.of(fact));
        ShopifyConsents.marked(order, who(order), source).ifPresent(facts::add);
        return new Facts(Fact.envelopes(facts), List.of());
    }

    static Translation paid(Body order, String source) {
        if (!isPaid(order)) {
            return new Unreadable(isTriggered(order) ? TRIGGERED : STATUS);
        }
        List<String> notes = new ArrayList<>();
        Fact purchase = purchase(order, source, notes);
        return new Facts(Fact.envelopes(List.of(purchase)), notes);
    }

    /// This topic comes for every change, so most bodies say what is known already.
    static Translation updated(Body order, String source) {
        if (NOT_PAID.contains(order.word("financial_status"))) {
            return new Facts(List.of(), List.of("The order is not paid; nothing is made of it"));
        }
        if (!isPaid(order)) {
            return new Unreadable(STATUS);
        }
        List<String> notes = new ArrayList<>();
        List<Fact> facts = new ArrayList<>(List.of(purchase(order, source, notes)));
        Fact.refunds(order, source, refund -> ShopifyRefunds.of(refund, order, who(order), source, notes))
                .forEach(facts::add);
        return new Facts(Fact.envelopes(facts), notes);
    }

    private static Fact purchase(Body order, String source, List<String> notes) {
        if (order.isTrue("test")) {
            notes.add("The order is a test order");
        }
        return Fact.of("purchase.completed", source, "order", order.id("id"))
                .at(Who.first(List.of(order.text("processed_at"), order.text("created_at")))).of(who(order))
                .with("order", order.id("id")).needs("order", order, "id", Body.AN_ID)
                .with("total", Amount.major(order.decimal("total_price"), order.text("currency")))
                .needs("total", order, "total_price", Amount.EXPECTED, order)
                .with("lines", lines(order, notes)).changedAt(order.text("updated_at"));
    }

    private static List<?> lines(Body order, List<String> notes) {
        return Lines.of(order.objects("line_items"), notes,
                line -> Who
                        .first(List.of(line.text("sku"), line.id("variant_id"), line.id("product_id"), line.id("id"))),
                line -> order.text("currency").map(Amount::in)
                        .flatMap(in -> line.decimal("price").flatMap(in::units)));
    }

    private static Who who(Body order) {
        Body customer = order.object("customer");
        Optional<String> email = Who
                .first(List.of(customer.text("email"), order.text("email"), order.text("contact_email")));
        return new Who(customer.id("id"), email, Who.first(List.of(customer.text("phone"), order.text("phone"))));
    }
}
