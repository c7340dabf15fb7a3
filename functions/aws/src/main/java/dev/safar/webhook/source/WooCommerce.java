package dev.safar.webhook.source;

import dev.safar.webhook.Dialect;
import dev.safar.webhook.Refusal;
import dev.safar.webhook.Secrets;
import dev.safar.webhook.Secrets.Written;
import dev.safar.webhook.Source;
import dev.safar.webhook.WebhookAnswer.Refused;
import dev.safar.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// WooCommerce: `X-WC-Webhook-Signature` is base64 over the raw body, under the webhook's secret
/// (<https://developer.woocommerce.com/docs/best-practices/urls-and-routing/webhooks/>). Neither a time nor any header is signed.
///
/// A new webhook first sends `webhook_id=...` as a form, unsigned, and stays pending until that is answered with 200 and nothing else.
public final class WooCommerce implements Source {
    /// What the delivery is about; not signed.
    static final String TOPIC = "x-wc-webhook-topic";
    private static final String SIGNATURE = "x-wc-webhook-signature";
    private static final Pattern PING = Pattern.compile("webhook_id=[0-9]{1,20}");
    private static final int LONGEST_PING = 40;

    private final Secrets secrets;

    /// Wires a shop.
    ///
    /// @param secrets the webhooks' secrets: one for all, or two while one takes over from the other
    /// @throws IllegalArgumentException if there is none, or one is empty
    public WooCommerce(List<String> secrets) {
        this.secrets = Secrets.ofText(secrets);
    }

    @Override
    public boolean isGreeting(WebhookRequest request) {
        return request.headers().all(SIGNATURE).isEmpty() && request.body().length <= LONGEST_PING
                && PING.matcher(new String(request.body(), StandardCharsets.UTF_8)).matches();
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
                        "Expected the base64 of HMAC-SHA256 over the raw body under the webhook's secret"));
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Foreign(WooCommerceBodies::translate);
    }
}
