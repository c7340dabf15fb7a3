package dev.safar.webhook.source;

import dev.safar.webhook.Translation.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What Shopify's refunds mean. Money was given back where a transaction of the kind `refund` has succeeded; a refund without one only puts goods back
/// on the shelf.
final class ShopifyRefunds {
    private static final String NO_AMOUNT = "Expected the refund's `transactions` to have amounts in the shop's currency; or, where the customer paid in another, the sets of `refund_line_items`, "
            + "`refund_shipping_lines` and `order_adjustments` to have both currencies (`shop_money`, `presentment_money`) and to add up to what she got";

    private static final Set<String> KINDS = Set.of("authorization", "capture", "sale", "void", "change",
            "emv_authorization");
    private static final Set<String> NOT_SUCCEEDED = Set.of("pending", "failure", "error");
    private static final String PAYMENT = "Expected each of the refund's `transactions` to have a `kind` (refund, sale, ...) and a `status` (success, pending, failure or error), but found another";

    private ShopifyRefunds() {
    }

    /// A refund that came alone names nobody: it belongs to whom its order belongs to.
    static Facts alone(Body refund, String source) {
        List<String> notes = new ArrayList<>();
        Who nobody = new Who(Optional.empty(), Optional.empty(), Optional.empty());
        List<Fact> facts = of(refund, Body.EMPTY, nobody, source, notes).stream().toList();
        return new Facts(Fact.envelopes(facts), notes);
    }

    /// One refund, or nothing and a note.
    ///
    /// @param refund the refund
    /// @param order the order it came with, which may know the currency
    /// @param who whose it is
    static Optional<Fact> of(Body refund, Body order, Who who, String source, List<String> notes) {
        Optional<String> flaw = flaw(refund);
        if (flaw.isPresent()) {
            return Optional.of(Fact.refund(source, refund.id("id")).flawed(flaw.get()));
        }
        List<Body> payments = refund.objects("transactions").stream().filter(ShopifyRefunds::gaveBack).toList();
        if (payments.isEmpty() && refund.has("transactions")) {
            notes.add("A refund gave no money back; nothing is made of it");
            return Optional.empty();
        }
        Fact fact = Fact.refund(source, refund.id("id"))
                .at(Who.first(List.of(refund.text("processed_at"), refund.text("created_at")))).of(who)
                .with("refund", refund.id("id")).needs("refund", refund, "id", Body.AN_ID)
                .with("order", Who.first(List.of(refund.id("order_id"), order.id("id"))))
                .with("version", who.isSomebody() ? Optional.of(1L) : Optional.empty());
        Optional<Map<String, @Nullable Object>> amount = amount(refund, payments, order);
        return Optional.of(amount.isEmpty() ? fact.flawed(NO_AMOUNT) : fact.with("amount", amount));
    }

    /// Payments tell what the customer got, in the currency that she pays in.
    private static Optional<Map<String, @Nullable Object>> amount(Body refund, List<Body> payments, Body order) {
        Optional<String> got = Amount.sum(payments.stream().map(payment -> payment.decimal("amount")).toList());
        Optional<String> hers = currency(payments, order);
        if (hers.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> shops = Who.first(List.of(order.text("currency"), ShopifySides.currency(refund), hers));
        return hers.equals(shops)
                ? Amount.major(got, hers)
                : Amount.major(got.flatMap(sum -> ShopifySides.inShopMoney(refund, sum)), shops);
    }

    /// One currency, or none where they differ.
    private static Optional<String> currency(List<Body> payments, Body order) {
        List<String> currencies = payments.stream()
                .flatMap(payment -> Who.first(List.of(payment.text("currency"), order.text("currency"))).stream())
                .distinct()
                .toList();
        return currencies.size() == 1 ? Optional.of(currencies.getFirst()) : Optional.empty();
    }

    /// What cannot be told from a payment that failed must not be passed over as one.
    private static Optional<String> flaw(Body refund) {
        return !refund.has("transactions")
                ? Optional.empty()
                : refund.unlisted("transactions").or(() -> refund.objects("transactions").stream()
                        .filter(payment -> !isKnown(payment)).findFirst().map(_ -> PAYMENT));
    }

    private static boolean isKnown(Body payment) {
        return payment.word("kind").equals("refund")
                ? gaveBack(payment) || NOT_SUCCEEDED.contains(payment.word("status"))
                : KINDS.contains(payment.word("kind"));
    }

    private static boolean gaveBack(Body transaction) {
        return transaction.word("kind").equals("refund") && transaction.word("status").equals("success");
    }
}
