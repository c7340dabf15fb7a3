package dev.safar.webhook.source;

import dev.safar.webhook.Translation;
import dev.safar.webhook.Translation.Facts;
import dev.safar.webhook.Translation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What WooCommerce's orders mean. One body tells all that is known of an order, and comes again whenever something changes: who ordered, what was
/// bought once it is paid, and what was given back.
final class WooCommerceOrders {
    private static final Set<String> PAID = Set.of("processing", "completed", "refunded");
    private static final Set<String> NOT_PAID = Set.of("pending", "on-hold", "failed", "cancelled", "checkout-draft",
            "auto-draft", "trash");

    private WooCommerceOrders() {
    }

    static Translation facts(Body order, String source, boolean isNew) {
        if (order.text("status").isEmpty()) {
            return new Unreadable("Expected `status` to say whether the order is paid, as completed or pending");
        }
        List<String> notes = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        if (isNew) {
            facts.add(registration(order, source));
        }
        if (isPaid(order)) {
            facts.add(purchase(order, source, notes));
            order.objects("refunds").forEach(refund -> facts.add(refund(refund, order, source)));
        } else {
            notes.add("The order is not paid; no purchase is made of it");
        }
        return new Facts(Fact.envelopes(facts), notes);
    }

    /// Shops add states of their own (`shipped`): there, the day of payment decides.
    private static boolean isPaid(Body order) {
        String status = order.word("status");
        return PAID.contains(status) || (order.text("date_paid_gmt").isPresent() && !NOT_PAID.contains(status));
    }

    private static Fact registration(Body order, String source) {
        Body billing = order.object("billing");
        return Fact.of("member.registered", source, "order", order.id("id"))
                .at(WooCommerceBodies.utc(order, "date_created_gmt")).of(who(order))
                .named("name", billing.text("first_name")).named("surname", billing.text("last_name"))
                .changedAt(changed(order));
    }

    private static Fact purchase(Body order, String source, List<String> notes) {
        return Fact.of("purchase.completed", source, "order", order.id("id"))
                .at(WooCommerceBodies.utc(order, "date_paid_gmt")
                        .or(() -> WooCommerceBodies.utc(order, "date_created_gmt")))
                .of(who(order)).with("order", order.id("id"))
                .with("total", Amount.major(order.decimal("total"), order.text("currency")))
                .with("lines", lines(order, notes)).changedAt(changed(order));
    }

    /// The price of one piece is a float in these bodies; that of all pieces before discounts is exact.
    private static List<?> lines(Body order, List<String> notes) {
        return Lines.of(order.objects("line_items"), notes,
                line -> Who.first(
                        List.of(line.text("sku"), line.id("variation_id"), line.id("product_id"), line.id("id"))),
                line -> order.text("currency").map(Amount::in).flatMap(in -> line.decimal("subtotal")
                        .flatMap(all -> line.whole("quantity").filter(count -> count > 0)
                                .flatMap(count -> in.each(all, count)))));
    }

    /// An order lists its refunds without their times. The change of the order that first shows a refund is the nearest there is, so of several bodies the
    /// earliest must win: its version counts backwards.
    private static Fact refund(Body refund, Body order, String source) {
        Optional<Long> version = changed(order).flatMap(Fact::millis).map(millis -> Long.MAX_VALUE - millis);
        return Fact.of("purchase.refunded", source, "refund", refund.id("id"))
                .at(changed(order)).of(who(order)).with("refund", refund.id("id")).with("order", order.id("id"))
                .with("amount", Amount.major(refund.decimal("total").map(WooCommerceOrders::positive),
                        order.text("currency")))
                .with("version", version);
    }

    private static String positive(String decimal) {
        return decimal.startsWith("-") ? decimal.substring(1) : decimal;
    }

    private static Optional<String> changed(Body order) {
        return WooCommerceBodies.utc(order, "date_modified_gmt");
    }

    private static Who who(Body order) {
        Body billing = order.object("billing");
        return new Who(order.id("customer_id"), billing.text("email"), billing.text("phone"));
    }
}
