package dev.safar.door;

import dev.safar.event.MemberEvent;
import dev.safar.hash.Sha256;
import dev.safar.json.JsonText;
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
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        EnvelopeWriter.say(body, event, DataWriter.data(event));
        return Sha256.hex(JsonText.canonical(body));
    }
}
