package dev.safar.webhook.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What Shopify says about who may be written to. `not_subscribed` means that nobody asked, so it is no withdrawal; neither is an order without the
/// check mark.
final class ShopifyConsents {
    private ShopifyConsents() {
    }

    /// {@return what a customer allowed or forbade, by mail and by text message}
    static List<Fact> of(Body customer, Who who, String source) {
        return Stream.of(one(customer, "email", who, source), one(customer, "sms", who, source))
                .flatMap(Optional::stream).toList();
    }

    /// {@return the check mark under an order, which is about mail}
    static Optional<Fact> marked(Body order, Who who, String source) {
        return order.isTrue("buyer_accepts_marketing")
                ? Optional.of(Fact.of("consent.given", source, "consent-order", order.id("id"))
                        .at(order.text("created_at")).of(who).with("channel", Optional.of("email")))
                : Optional.empty();
    }

    /// Each word of hers is a fact of its own, named by customer, channel and instant. A withdrawal that does not say when counts as of the body, since it must
    /// not be lost; a consent that does not say when could be older than a withdrawal.
    private static Optional<Fact> one(Body customer, String channel, Who who, String source) {
        String field = channel + "_marketing_consent";
        Body consent = customer.object(field);
        String state = consent.word("state").toLowerCase(Locale.ROOT);
        Optional<String> at = consent.text("consent_updated_at");
        return switch (state) {
            case "subscribed" -> Optional.of(word("consent.given", customer, channel, who, source, at)
                    .needs("occurredAt", consent, "consent_updated_at", "the time at which she subscribed"));
            case "unsubscribed", "redacted", "invalid" -> Optional.of(word("consent.withdrawn", customer, channel, who,
                    source, at.or(() -> customer.text("updated_at"))));
            case "not_subscribed", "pending" -> Optional.empty();
            default -> customer.holds(field)
                    ? Optional.of(word("consent.withdrawn", customer, channel, who, source, Optional.empty())
                            .flawed("Expected the state of `" + field + "` to be one that Shopify names, as in "
                                    + "subscribed or unsubscribed"))
                    : Optional.empty();
        };
    }

    private static Fact word(String type, Body customer, String channel, Who who, String source, Optional<String> at) {
        Optional<String> id = customer.id("id").flatMap(known -> at.map(time -> known + "/" + time));
        return Fact.of(type, source, "consent-" + channel, id).at(at).of(who).with("channel", Optional.of(channel));
    }
}
