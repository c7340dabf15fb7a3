package dev.safar.local.links;

import dev.safar.event.Personal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Ids of links: 128 bits of a keyed hash (HMAC-SHA256) of what the link is, so nobody guesses one or counts through them, and a letter that is tried again
/// has the same ones.
final class LinkIds {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int DIGITS = 32;
    private final SecretKeySpec key;

    LinkIds(Personal<String> secret) {
        key = new SecretKeySpec(secret.value().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    String id(Link.Kind kind, String effect, String target) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            String what = "mail-link:" + kind + "\0" + effect + "\0" + target;
            return HexFormat.of().formatHex(mac.doFinal(what.getBytes(StandardCharsets.UTF_8))).substring(0, DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
