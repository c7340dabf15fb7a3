package dev.safar.door;

import dev.safar.event.MemberEvent;
import dev.safar.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The hash that makes the order among several bodies of one fact total (protocol, rule 13). It covers all that the event says: type, instant,
/// identities and data. It covers neither the envelope's id, which differs between deliveries, nor the version, which is compared before it.
final class BodyHash {
    private BodyHash() {
    }

    /// {@return SHA-256 of the canonical body, 64 hexadecimal digits in lower case}
    static String of(MemberEvent event) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(EnvelopeWriter.envelope(event));
        Map<String, @Nullable Object> data = DataWriter.data(event);
        body.remove("id");
        body.put("data", data);
        return sha256(JsonText.canonical(body));
    }

    /// {@return SHA-256 of a text in UTF-8, 64 hexadecimal digits in lower case}
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
