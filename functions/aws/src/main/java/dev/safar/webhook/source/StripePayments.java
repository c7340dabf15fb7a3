package dev.safar.webhook.source;

import dev.safar.webhook.Translation;
import dev.safar.webhook.Translation.Facts;
import dev.safar.webhook.Translation.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What Stripe's payments and refunds mean. An order is named by its payment intent, which a session, a charge and a refund have in common. Amounts
/// are minor units already, also in currencies without a minor unit (<https://docs.stripe.com/currencies#zero-decimal>).
final class StripePayments {
    private static final Set<String> PAID = Set.of("paid", "no_payment_required");
    private static final String SUCCEEDED = "succeeded";
    private static final Set<String> NOT_SUCCEEDED = Set.of("pending", "requires_action", "failed", "canceled");

    private static final String STATUS = "Expected `status` of a refund to be succeeded, pending, requires_action, failed or canceled";

    private StripePayments() {
    }

    static Translation session(String type, Body event, Body session, String source) {
        if (session.word("mode").equals("setup")) {
            return nothing("The session only set up a way to pay; nothing was bought");
        }
        if (!PAID.contains(session.word("payment_status")) && !type.endsWith(SUCCEEDED)) {
            return session.word("payment_status").equals("unpaid")
                    ? new Facts(Fact.envelopes(consent(session, source).stream().toList()),
                            List.of("The session is not paid yet; its payment will come as an event of its own"))
                    : new Unreadable("Expected `payment_status` to be paid, unpaid or no_payment_required");
        }
        Optional<String> order = session.reference("payment_intent").or(() -> session.id("id"));
        Fact fact = Fact.of("purchase.completed", source, "order", order).at(StripeBodies.time(event))
                .needs("occurredAt", event, "created", StripeBodies.A_TIME).of(who(session))
                .with("order", order).needs("order", session, "id", Body.AN_ID)
                .with("total", Amount.minor(session.whole("amount_total"), session.text("currency")))
                .needs("total", session, "amount_total", Amount.EXPECTED_UNITS, session)
                .with("version", StripeBodies.changed(event));
        List<Fact> facts = new ArrayList<>(List.of(fact));
        consent(session, source).ifPresent(facts::add);
        return new Facts(Fact.envelopes(facts), List.of());
    }

    /// The check mark on Stripe's page, where the shop asked for it; leaving it out is no withdrawal.
    private static Optional<Fact> consent(Body session, String source) {
        return session.object("consent").word("promotions").equals("opt_in")
                ? Optional.of(Fact.of("consent.given", source, "consent", session.id("id"))
                        .at(StripeBodies.time(session)).of(who(session)).with("channel", Optional.of("email")))
                : Optional.empty();
    }

    static Translation refund(Body event, Body refund, String source) {
        if (isUnknown(refund)) {
            return new Unreadable(STATUS);
        }
        Who who = new Who(refund.reference("customer"), Optional.empty(), Optional.empty());
        Optional<Long> amount = refund.word("status").equals(SUCCEEDED) ? refund.whole("amount") : undone(event);
        return amount.isPresent() || refund.word("status").equals(SUCCEEDED)
                ? new Facts(Fact.envelopes(List.of(refund(event, refund, refund, who, source, amount))), List.of())
                : nothing("The refund has not succeeded; nothing is made of it");
    }

    /// A bank may send back what was a refund already: then nothing was given back after all.
    private static Optional<Long> undone(Body event) {
        return event.object("data").object("previous_attributes").word("status").equals(SUCCEEDED)
                ? Optional.of(0L)
                : Optional.empty();
    }

    private static boolean isUnknown(Body refund) {
        return !refund.word("status").equals(SUCCEEDED) && !NOT_SUCCEEDED.contains(refund.word("status"));
    }

    /// Older versions list the refunds in the charge. Newer ones give only their sum, of which no single refund can be told.
    static Translation charge(Body event, Body charge, String source) {
        List<Body> refunds = charge.object("refunds").objects("data");
        if (refunds.isEmpty()) {
            return new Unreadable("The charge does not list its refunds; use the event refund.created");
        }
        Optional<String> unlisted = charge.object("refunds").unlisted("data");
        if (unlisted.isPresent()) {
            return new Unreadable(unlisted.get());
        }
        if (refunds.stream().anyMatch(StripePayments::isUnknown)) {
            return new Unreadable(STATUS);
        }
        Body details = charge.object("billing_details");
        Who who = new Who(charge.reference("customer"), details.text("email"), details.text("phone"));
        List<Fact> facts = new ArrayList<>();
        refunds.stream().filter(refund -> refund.word("status").equals(SUCCEEDED))
                .forEach(refund -> facts.add(refund(event, refund, charge, who, source, refund.whole("amount"))));
        int left = refunds.size() - facts.size();
        return new Facts(Fact.envelopes(facts),
                left == 0 ? List.of() : List.of("Refunds that have not succeeded were left out: " + left));
    }

    private static Fact refund(Body event, Body refund, Body payment, Who who, String source, Optional<Long> amount) {
        Optional<String> order = refund.reference("payment_intent").or(() -> payment.reference("payment_intent"));
        return Fact.refund(source, refund.id("id")).at(StripeBodies.time(refund))
                .needs("occurredAt", refund, "created", StripeBodies.A_TIME).of(who)
                .with("refund", refund.id("id")).needs("refund", refund, "id", Body.AN_ID).with("order", order)
                .with("amount", Amount.minor(amount, refund.text("currency")))
                .needs("amount", refund, "amount", Amount.EXPECTED_UNITS, refund)
                .with("version", StripeBodies.changed(event));
    }

    private static Who who(Body session) {
        Body details = session.object("customer_details");
        return new Who(session.reference("customer"),
                Who.first(List.of(details.text("email"), session.text("customer_email"))),
                details.text("phone"));
    }

    private static Facts nothing(String note) {
        return new Facts(List.of(), List.of(note));
    }
}
