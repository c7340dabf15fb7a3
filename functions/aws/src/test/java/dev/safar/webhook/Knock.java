package dev.safar.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A request on its way to the door. The four kinds begin genuine; then it is bent.
public final class Knock {
    static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";

    private String method = "POST";
    private String source;
    private byte[] body;
    private final Instant now;
    private final Map<String, List<String>> headers = new LinkedHashMap<>();

    private Knock(String source, byte[] body, Instant now) {
        this.source = source;
        this.body = body;
        this.now = now;
        with("Content-Type", "application/json");
    }

    static Knock standard(String body) {
        return standard(body.getBytes(StandardCharsets.UTF_8), ID, Wired.NOW);
    }

    static Knock standard(byte[] body, String id, Instant at) {
        String time = String.valueOf(at.getEpochSecond());
        String prefix = id + "." + time + ".";
        byte[] key = Base64.getDecoder().decode(Wired.STANDARD.getFirst().substring("whsec_".length()));
        return new Knock("standard", body, Wired.NOW).with("webhook-id", id).with("webhook-timestamp", time)
                .with("webhook-signature", "v1," + base64(key, prefix, body));
    }

    static Knock shopify(String topic, String body) {
        return shopify(topic, body.getBytes(StandardCharsets.UTF_8));
    }

    static Knock shopify(String topic, byte[] body) {
        return new Knock("shopify", body, Wired.NOW).with("X-Shopify-Topic", topic).with("X-Shopify-Hmac-Sha256",
                base64(bytes(Wired.SHOPIFY.getFirst()), "", body));
    }

    static Knock woocommerce(String topic, String body) {
        byte[] raw = bytes(body);
        return new Knock("woocommerce", raw, Wired.NOW).with("X-WC-Webhook-Topic", topic)
                .with("X-WC-Webhook-Signature", base64(bytes(Wired.WOOCOMMERCE.getFirst()), "", raw));
    }

    static Knock stripe(String body) {
        return stripe(body, Wired.NOW);
    }

    static Knock stripe(String body, Instant at) {
        String time = String.valueOf(at.getEpochSecond());
        byte[] raw = bytes(body);
        return new Knock("stripe", raw, Wired.NOW).with("Stripe-Signature", "t=" + time + ",v1="
                + HexFormat.of().formatHex(hmac(bytes(Wired.STRIPE.getFirst()), bytes(time + "."), raw)));
    }

    Knock with(String header, String value) {
        headers.put(header, List.of(value));
        return this;
    }

    Knock without(String header) {
        headers.remove(header);
        return this;
    }

    Knock twice(String header) {
        return also(header, headers.getOrDefault(header, List.of()).getFirst());
    }

    Knock also(String header, String value) {
        List<String> values = new ArrayList<>(headers.getOrDefault(header, List.of()));
        values.add(value);
        headers.put(header, List.copyOf(values));
        return this;
    }

    Knock bent(String header, UnaryOperator<String> change) {
        return with(header, change.apply(headers.getOrDefault(header, List.of()).getFirst()));
    }

    Knock renamed(String header, String otherName) {
        headers.put(otherName, headers.getOrDefault(header, List.of()));
        return without(header);
    }

    Knock body(String other) {
        this.body = bytes(other);
        return this;
    }

    Knock method(String other) {
        this.method = other;
        return this;
    }

    Knock at(String otherSource) {
        this.source = otherSource;
        return this;
    }

    /// {@return the header fields, in their order}
    public Map<String, List<String>> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /// {@return the request, which came at [Wired#NOW]}
    public WebhookRequest request() {
        return new WebhookRequest(method, source, Headers.of(headers), body, now);
    }

    static String base64(byte[] key, String prefix, byte[] body) {
        return Base64.getEncoder().encodeToString(hmac(key, bytes(prefix), body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hmac(byte[] key, byte[] first, byte[] second) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(first);
            return mac.doFinal(second);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
