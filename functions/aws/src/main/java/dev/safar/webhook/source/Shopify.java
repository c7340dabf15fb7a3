package dev.safar.webhook.source;

import dev.safar.webhook.Dialect;
import dev.safar.webhook.Refusal;
import dev.safar.webhook.Secrets;
import dev.safar.webhook.Secrets.Written;
import dev.safar.webhook.Source;
import dev.safar.webhook.WebhookAnswer.Refused;
import dev.safar.webhook.WebhookRequest;
import java.util.List;
import java.util.Optional;

/// Shopify: `X-Shopify-Hmac-Sha256` is base64 over the raw body, under the app's client secret
/// (<https://shopify.dev/docs/apps/build/webhooks/subscribe/https>). Neither a time nor any header is signed: there is no tolerance, the topic
/// must fit the body, and keys come from the ids in the body alone.
public final class Shopify implements Source {
    /// What the delivery is about; not signed.
    static final String TOPIC = "x-shopify-topic";
    private static final String SIGNATURE = "x-shopify-hmac-sha256";

    private final Secrets secrets;

    /// Wires a shop.
    ///
    /// @param secrets the app's client secrets; two while one takes over from the other
    /// @throws IllegalArgumentException if there is none, or one is empty
    public Shopify(List<String> secrets) {
        this.secrets = Secrets.ofText(secrets);
    }

    @Override
    public String signatureHeader() {
        return SIGNATURE;
    }

    @Override
    public List<String> otherHeaders() {
        return List.of(TOPIC);
    }

    @Override
    public Optional<Refused> verify(WebhookRequest request) {
        return secrets.made(List.of(request.headers().only(SIGNATURE)), Written.BASE64, request.body())
                ? Optional.empty()
                : Optional.of(new Refused(Refusal.WRONG_SIGNATURE,
                        "Expected the base64 of HMAC-SHA256 over the raw body under the app's client secret"));
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Foreign(ShopifyBodies::translate);
    }
}
