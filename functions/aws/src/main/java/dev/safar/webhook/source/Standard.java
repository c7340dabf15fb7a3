package dev.safar.webhook.source;

import dev.safar.webhook.Dialect;
import dev.safar.webhook.Headers;
import dev.safar.webhook.Refusal;
import dev.safar.webhook.Secrets;
import dev.safar.webhook.Secrets.Written;
import dev.safar.webhook.SignedTime;
import dev.safar.webhook.Source;
import dev.safar.webhook.WebhookAnswer.Refused;
import dev.safar.webhook.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Standard Webhooks 1.0.0 (<https://www.standardwebhooks.com>), symmetric: any shop that sends our own envelopes. Signed is `id.timestamp.body`; a dot in
/// the id is refused, since it could move the border between the parts.
public final class Standard implements Source {
    private static final String ID = "webhook-id";
    private static final String TIME = "webhook-timestamp";
    /// The header that holds one signature or several, parted by blanks.
    public static final String SIGNATURE = "webhook-signature";
    private static final String PREFIX = "whsec_";
    private static final String VERSION = "v1,";
    private static final Pattern AN_ID = Pattern.compile("[\\x21-\\x7E&&[^.]]{1,256}");

    private final Secrets secrets;

    /// Wires a shop.
    ///
    /// @param secrets each `whsec_` and base64, the newest first or last
    /// @throws IllegalArgumentException if one is not of that form; the message never holds the secret
    public Standard(List<String> secrets) {
        this.secrets = Secrets.ofBytes(secrets.stream().map(Standard::bytes).toList());
    }

    private static byte[] bytes(String secret) {
        try {
            if (secret.startsWith(PREFIX)) {
                return Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            }
        } catch (IllegalArgumentException _) {
            // Its message would quote a letter of the secret.
        }
        throw new IllegalArgumentException("Expected a secret of Standard Webhooks: whsec_ and base64");
    }

    /// Signs one request, as whoever sends to this shop must.
    ///
    /// @param id the id of this delivery, without a dot
    /// @param at when it is sent
    /// @param body the bytes that are sent
    /// @return the headers that it needs, by their names
    public Map<String, String> sign(String id, Instant at, byte[] body) {
        String time = Long.toString(at.getEpochSecond());
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id);
        headers.put(TIME, time);
        headers.put(SIGNATURE, VERSION
                + secrets.sign(Written.BASE64, (id + "." + time + ".").getBytes(StandardCharsets.UTF_8), body));
        return headers;
    }

    @Override
    public String signatureHeader() {
        return SIGNATURE;
    }

    @Override
    public List<String> otherHeaders() {
        return List.of(ID, TIME);
    }

    @Override
    public Optional<Refused> verify(WebhookRequest request) {
        Headers headers = request.headers();
        String id = headers.only(ID);
        String time = headers.only(TIME);
        if (!AN_ID.matcher(id).matches()) {
            return Optional.of(new Refused(Refusal.MALFORMED_HEADER,
                    "Expected " + ID + " to be 1 to 256 visible letters without a dot"));
        }
        return SignedTime.check(time, request.arrivedAt()).or(() -> signature(request, id + "." + time + "."));
    }

    /// One delivery may carry several signatures, while the sender changes its secret; those of other versions (`v1a`) are passed over.
    private Optional<Refused> signature(WebhookRequest request, String signed) {
        List<String> signatures = Arrays.stream(request.headers().only(SIGNATURE).split(" ", -1))
                .filter(one -> one.startsWith(VERSION)).map(one -> one.substring(VERSION.length())).toList();
        return secrets.made(signatures, Written.BASE64, signed.getBytes(StandardCharsets.UTF_8), request.body())
                ? Optional.empty()
                : Optional.of(new Refused(Refusal.WRONG_SIGNATURE,
                        "Expected v1, and the base64 of HMAC-SHA256 over id.timestamp.body under the shop's secret"));
    }

    @Override
    public Dialect dialect() {
        return new Dialect.Envelopes();
    }
}
