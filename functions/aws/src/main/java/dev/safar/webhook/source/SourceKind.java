package dev.safar.webhook.source;

import dev.safar.webhook.Source;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of shops that can be wired, by the word that settings use.
public enum SourceKind {
    /// Our own envelopes, from any shop.
    STANDARD,
    /// Shopify.
    SHOPIFY,
    /// WooCommerce.
    WOOCOMMERCE,
    /// Stripe.
    STRIPE;

    /// {@return the word, as in `shopify`}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the kind of that word; empty where there is none}
    ///
    /// @param word as [#word()] gives it
    public static Optional<SourceKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// Wires a shop.
    ///
    /// @param secrets at least one; two while one takes over from the other
    /// @return a source of this kind
    /// @throws IllegalArgumentException if a secret is not of the kind's form; the message never holds it
    public Source source(List<String> secrets) {
        return switch (this) {
            case STANDARD -> new Standard(secrets);
            case SHOPIFY -> new Shopify(secrets);
            case WOOCOMMERCE -> new WooCommerce(secrets);
            case STRIPE -> new Stripe(secrets);
        };
    }
}
