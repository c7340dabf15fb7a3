package dev.safar.local.trigger;

import dev.safar.json.JsonText;
import dev.safar.webhook.source.Standard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One request to a shop's door, signed by Standard Webhooks.
///
/// @param envelope what it says
/// @param body the same as text; its bytes in UTF-8 are signed
/// @param headers the signature and what it covers
public record Signed(Map<String, @Nullable Object> envelope, String body, Map<String, String> headers) {
    /// Signs an envelope.
    ///
    /// @param envelope what it says
    /// @param secret the shop's, `whsec_` and base64
    /// @param delivery the id of this delivery
    /// @param at when it is sent, by the door's clock
    /// @return the request
    /// @throws Mistyped if the secret is not of that form
    public static Signed of(Map<String, @Nullable Object> envelope, String secret, String delivery, Instant at) {
        String body = JsonText.compact(envelope);
        try {
            return new Signed(envelope, body, new Standard(List.of(secret)).sign(delivery, at,
                    body.getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw new Mistyped("The secret: " + e.getMessage());
        }
    }

    /// {@return the request as a command for a shell, which can be typed as it is within five minutes}
    ///
    /// @param url where it goes
    public String curl(String url) {
        StringBuilder command = new StringBuilder("curl -sS ").append(quoted(url))
                .append(" -H 'Content-Type: application/json'");
        headers.forEach((name, value) -> command.append(" \\\n  -H ").append(quoted(name + ": " + value)));
        return command.append(" \\\n  --data-binary ").append(quoted(body))
                .toString();
    }

    /// In single quotes a shell takes everything as it is but the quote itself.
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /// {@return the envelope's id alone: the rest may name people}
    @Override
    public String toString() {
        return "Signed[" + envelope.get("id") + "]";
    }
}
