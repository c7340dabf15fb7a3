package dev.safar.webhook.source;

import java.util.List;
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

    /// Each word of hers is a fact of its own, named by customer, channel and instant.
    private static Optional<Fact> one(Body customer, String channel, Who who, String source) {
        Body consent = customer.object(channel + "_marketing_consent");
        Optional<String> at = consent.text("consent_updated_at");
        Optional<String> id = customer.id("id").flatMap(known -> at.map(time -> known + "/" + time));
        return type(consent.word("state")).filter(_ -> at.isPresent())
                .map(type -> Fact.of(type, source, "consent-" + channel, id).at(at).of(who)
                        .with("channel", Optional.of(channel)));
    }

    private static Optional<String> type(String state) {
        return switch (state) {
            case "subscribed" -> Optional.of("consent.given");
            case "unsubscribed" -> Optional.of("consent.withdrawn");
            default -> Optional.empty();
        };
    }
}
