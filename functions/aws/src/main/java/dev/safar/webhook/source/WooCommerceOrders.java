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
    private static final Set<String> GIVEN_UP = Set.of("cancelled", "failed");
    /// Paid on delivery: such an order is processing from the first, and has a day of payment only once it is completed.
    private static final String ON_DELIVERY = "cod";

    private static final String PAID_AMOUNT = Amount.EXPECTED + ", and 0 or more";

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
            facts.addAll(refunds(order, source));
        } else if (isTakenBack(order)) {
            facts.addAll(refunds(order, source));
            facts.add(takenBack(order, source));
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

    /// {@return whether it is over with an order that counted as bought}
    private static boolean isTakenBack(Body order) {
        return GIVEN_UP.contains(order.word("status")) && (order.text("date_paid_gmt").isPresent()
                || order.word("payment_method").equals(ON_DELIVERY));
    }

    /// What is left of it after its refunds is given back. It names nobody: so it belongs to whom the order belongs to, and where the order never counted, a
    /// row says so.
    private static Fact takenBack(Body order, String source) {
        Optional<String> id = order.id("id").map(known -> "cancelled/" + known);
        List<Optional<String>> parts = new ArrayList<>(List.of(order.decimal("total")));
        order.objects("refunds").forEach(refund -> parts.add(refund.decimal("total").map(WooCommerceOrders::negative)));
        Optional<String> left = Amount.sum(parts);
        Fact fact = Fact.refund(source, id).at(changed(order)).with("refund", id)
                .needs("refund", order, "id", Body.AN_ID).with("order", order.id("id"))
                .with("amount", Amount.major(left, order.text("currency")))
                .needs("amount", order, "total", Amount.EXPECTED, order).changedAt(changed(order));
        if (order.holds("refunds")) {
            order.unlisted("refunds").ifPresent(fact::flawed);
        }
        return left.filter(Amount::isNegative).isPresent() ? fact.flawed(tooMuch(order)) : fact;
    }

    private static String tooMuch(Body order) {
        String given = Amount.sum(order.objects("refunds").stream()
                .map(refund -> refund.decimal("total").map(WooCommerceOrders::positive)).toList()).orElse("more");
        return "Expected `refunds` to be no more than the `total` of " + order.decimal("total").orElse("0")
                + " together, but found " + given
                + "; so nobody can tell what is left of the order. Put it right in WooCommerce, which sends it again then";
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
                .of(who(order)).with("order", order.id("id")).needs("order", order, "id", Body.AN_ID)
                .with("total", Amount.major(order.decimal("total").filter(total -> !Amount.isNegative(total)),
                        order.text("currency")))
                .needs("total", order, "total", PAID_AMOUNT, order)
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

    private static List<Fact> refunds(Body order, String source) {
        return Fact.refunds(order, source, refund -> Optional.of(refund(refund, order, source))).toList();
    }

    /// An order lists its refunds without their times. The change of the order that first shows a refund is the nearest there is, so of several bodies the
    /// earliest must win: its version counts backwards.
    private static Fact refund(Body refund, Body order, String source) {
        Optional<Long> version = changed(order).flatMap(Fact::millis).map(millis -> Long.MAX_VALUE - millis);
        return Fact.refund(source, refund.id("id"))
                .at(changed(order)).of(who(order)).with("refund", refund.id("id"))
                .needs("refund", refund, "id", Body.AN_ID)
                .with("order", order.id("id"))
                .with("amount", Amount.major(refund.decimal("total").map(WooCommerceOrders::positive),
                        order.text("currency")))
                .needs("amount", refund, "total", Amount.EXPECTED, order).with("version", version);
    }

    private static String positive(String decimal) {
        return decimal.startsWith("-") ? decimal.substring(1) : decimal;
    }

    private static String negative(String decimal) {
        return "-" + positive(decimal);
    }

    private static Optional<String> changed(Body order) {
        return WooCommerceBodies.utc(order, "date_modified_gmt");
    }

    private static Who who(Body order) {
        Body billing = order.object("billing");
        return new Who(order.id("customer_id"), billing.text("email"), billing.text("phone"));
    }
}
