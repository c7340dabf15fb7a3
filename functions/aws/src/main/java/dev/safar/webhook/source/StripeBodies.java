package dev.safar.webhook.source;

import dev.safar.json.Spelling;
import dev.safar.webhook.Delivery;
import dev.safar.webhook.Translation;
import dev.safar.webhook.Translation.Facts;
import dev.safar.webhook.Translation.UnknownType;
import dev.safar.webhook.Translation.Unreadable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What Stripe's events mean, by type. The type is signed with the rest, so a body of another kind is no forgery but an event that we cannot read.
final class StripeBodies {
    /// The types we know, and the kind of object that each carries.
    private static final Map<String, String> OBJECTS = Map.of("checkout.session.completed", "checkout.session",
            "checkout.session.async_payment_succeeded", "checkout.session", "refund.created", "refund",
            "refund.updated", "refund", "charge.refund.updated", "refund", "charge.refunded", "charge",
            "customer.created", "customer", "customer.updated", "customer");
    /// What is expected of a field that [#created(Body)] reads.
    static final String A_TIME = "a whole number of seconds since 1970";
    /// The year 5138; what is later is no time.
    private static final long LATEST = 99_999_999_999L;
    private static final long MILLIS_A_SECOND = 1000;

    private StripeBodies() {
    }

    static Translation translate(Delivery delivery) {
        Body event = new Body(delivery.body());
        String type = event.word("type");
        String kind = OBJECTS.getOrDefault(type, "");
        if (!event.word("object").equals("event")) {
            return new Unreadable("Expected the body to be an event with its object (a snapshot)");
        }
        if (kind.isEmpty()) {
            return new UnknownType("No fact is made of the event " + Spelling.quoted(type) + "; use "
                    + String.join(", ", OBJECTS.keySet().stream().sorted().toList()));
        }
        Body object = event.object("data").object("object");
        return object.word("object").equals(kind)
                ? facts(type, event, object, delivery.source())
                : new Unreadable("Expected the event " + type + " to carry a " + kind);
    }

    private static Translation facts(String type, Body event, Body object, String source) {
        return switch (type) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded" ->
                StripePayments.session(type, event, object, source);
            case "charge.refunded" -> StripePayments.charge(event, object, source);
            case "refund.created", "refund.updated", "charge.refund.updated" ->
                StripePayments.refund(event, object, source);
            default -> customer(event, object, source);
        };
    }

    private static Facts customer(Body event, Body customer, String source) {
        Who who = new Who(customer.id("id"), customer.text("email"), customer.text("phone"));
        Fact fact = Fact.of("member.registered", source, "customer", customer.id("id")).at(time(customer))
                .needs("occurredAt", customer, "created", A_TIME).of(who)
                .named("name", customer.text("name"))
                .with("language", LanguageTag.of(customer.firstText("preferred_locales")))
                .with("version", changed(event));
        return new Facts(Fact.envelopes(List.of(fact)), List.of());
    }

    /// {@return when an object was made, in seconds since 1970}
    static Optional<Long> created(Body object) {
        return object.whole("created").filter(seconds -> seconds >= 0 && seconds <= LATEST);
    }

    /// {@return the same in milliseconds, which all versions count that are times}
    static Optional<Long> changed(Body object) {
        return created(object).map(seconds -> seconds * MILLIS_A_SECOND);
    }

    /// {@return the same as text}
    static Optional<String> time(Body object) {
        return created(object).map(seconds -> Instant.ofEpochSecond(seconds).toString());
    }
}
