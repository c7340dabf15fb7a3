package dev.safar.webhook;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.log.Line;
import dev.safar.money.Currency;
import dev.safar.webhook.source.SourceKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A shop with a door of every kind, each with two secrets, and a queue that remembers.
public final class Wired {
    /// When everything comes.
    public static final Instant NOW = Instant.parse("2026-03-22T12:00:00Z");
    /// Trades in pounds.
    public static final Market BRITISH = new Market(Currency.GBP, "GB");
    static final Market IRANIAN = new Market(Currency.IRT, "IR");
    static final List<String> STANDARD = List.of("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYX");
    static final List<String> SHOPIFY = List.of("hush", "hush-again");
    static final List<String> WOOCOMMERCE = List.of("woo-secret", "woo-secret-2");
    static final List<String> STRIPE = List.of("whsec_stripe_one", "whsec_stripe_two");

    final List<MemberEvent> facts = new ArrayList<>();
    final List<Rejected> rejections = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final StorefrontWebhook webhook;
    final WebhookEndpoint endpoint;

    Wired(Market shop) {
        this.webhook = new StorefrontWebhook(new Door(shop), sources(), StorefrontWebhook.MOST_BYTES, lines::add);
        this.endpoint = new WebhookEndpoint(webhook, (newFacts, newRejections) -> {
            facts.addAll(newFacts);
            rejections.addAll(newRejections);
            return true;
        }, lines::add);
    }

    /// {@return the secrets of the four sources, by their kinds' words, which are their names}
    public static Map<String, List<String>> secrets() {
        return Map.of("standard", STANDARD, "shopify", SHOPIFY, "woocommerce", WOOCOMMERCE, "stripe", STRIPE);
    }

    /// {@return the four sources, by their kinds' words}
    public static Map<String, Source> sources() {
        return Map.of("standard", SourceKind.STANDARD.source(STANDARD), "shopify", SourceKind.SHOPIFY.source(SHOPIFY),
                "woocommerce", SourceKind.WOOCOMMERCE.source(WOOCOMMERCE), "stripe", SourceKind.STRIPE.source(STRIPE));
    }

    boolean isEmpty() {
        return facts.isEmpty() && rejections.isEmpty();
    }
}
