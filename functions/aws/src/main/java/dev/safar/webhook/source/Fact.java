package dev.safar.webhook.source;

import dev.safar.webhook.Translation.Envelope;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An envelope of ours while it is written. What was not found is left out: the door then says what is missing.
final class Fact {
    private static final int LONGEST_NAME = 200;

    private final Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> who = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> data = new LinkedHashMap<>();
    private final List<String> flaws = new ArrayList<>();

    private Fact() {
    }

    /// {@return an envelope without identities and data}
    ///
    /// @param type as in `purchase.completed`
    /// @param source where the shop is wired
    /// @param kind what the id counts, so that an order and a customer of one number are two envelopes
    /// @param id the platform's own
    static Fact of(String type, String source, String kind, Optional<String> id) {
        Fact fact = new Fact();
        id.ifPresent(known -> fact.envelope.put("id", kind + "/" + known));
        fact.envelope.put("type", type);
        fact.envelope.put("source", source);
        return fact;
    }

    /// Sets when it happened.
    Fact at(Optional<String> rfc3339) {
        rfc3339.ifPresent(time -> envelope.put("occurredAt", time));
        return this;
    }

    /// Sets whose it is.
    Fact of(Who person) {
        person.customerId().ifPresent(id -> who.put("customerId", id));
        person.email().ifPresent(email -> who.put("email", email));
        person.phone().ifPresent(phone -> who.put("phone", phone));
        return this;
    }

    /// Sets a field of the data, where there is something to set.
    Fact with(String name, Optional<?> value) {
        value.ifPresent(known -> data.put(name, known));
        return this;
    }

    /// Says what is wrong with the platform's field, where it gave no value to ours.
    ///
    /// @param name our field, which was to be set: `id`, `occurredAt` or a field of the data
    /// @param body the platform's object
    /// @param field its field
    /// @param expected completes "Expected `field` to be ..."
    Fact needs(String name, Body body, String field, String expected) {
        return envelope.containsKey(name) || data.containsKey(name) ? this : flawed(body.flaw(field, expected));
    }

    /// Says why there is no amount: what holds it cannot be read, or what names its currency.
    ///
    /// @param priced the platform's object with the `currency`
    Fact needs(String name, Body body, String field, String expected, Body priced) {
        return priced.text("currency").isPresent()
                ? needs(name, body, field, expected)
                : needs(name, priced, "currency", "the code of a currency");
    }

    /// Takes word of what cannot be read: the fact is rejected.
    Fact flawed(String flaw) {
        flaws.add(flaw);
        return this;
    }

    /// Sets a list of the data, where it holds something.
    Fact with(String name, List<?> values) {
        return with(name, Optional.of(values).filter(list -> !list.isEmpty()));
    }

    /// Sets a person's name. One that is longer than any name is left out.
    Fact named(String name, Optional<String> text) {
        return with(name, text.filter(known -> known.length() <= LONGEST_NAME));
    }

    /// Sets which body of the fact this is, by the time when the platform changed it.
    Fact changedAt(Optional<String> rfc3339) {
        return with("version", rfc3339.flatMap(Fact::millis));
    }

    /// {@return milliseconds since 1970; empty where the text is no time from then on, or one that lies beyond counting}
    static Optional<Long> millis(String rfc3339) {
        try {
            return Optional.of(OffsetDateTime.parse(rfc3339).toInstant().toEpochMilli()).filter(known -> known >= 0);
        } catch (DateTimeException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    /// {@return the envelope; without identities where the body names nobody}
    private Envelope envelope() {
        if (!who.isEmpty()) {
            envelope.put("identities", who);
        }
        envelope.put("data", data);
        return new Envelope(envelope, flaws);
    }

    /// {@return the refunds that a body lists; where its list is none, one that is rejected, since money that was given back must not be passed over}
    ///
    /// @param order the platform's order; its `refunds` may be absent or null
    /// @param refund what is made of each
    static Stream<Fact> refunds(Body order, String source, Function<Body, Optional<Fact>> refund) {
        return order.holds("refunds")
                ? order.unlisted("refunds").map(flaw -> Stream.of(refund(source, Optional.empty()).flawed(flaw)))
                        .orElseGet(() -> order.objects("refunds").stream().flatMap(one -> refund.apply(one).stream()))
                : Stream.empty();
    }

    /// {@return an envelope of money that was given back}
    static Fact refund(String source, Optional<String> id) {
        return of("purchase.refunded", source, "refund", id);
    }

    /// {@return the envelopes of some facts}
    static List<Envelope> envelopes(List<Fact> facts) {
        return facts.stream().map(Fact::envelope).toList();
    }
}
