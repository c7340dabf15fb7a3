package dev.safar.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The secrets of one source: mostly one, two while one takes over from the other. They make signatures with HMAC-SHA256.
public final class Secrets {
    private static final String ALGORITHM = "HmacSHA256";

    /// How a signature is written.
    public enum Written {
        /// With padding, alphabet of RFC 4648 section 4.
        BASE64,
        /// In lower case.
        HEX
    }

    private final List<SecretKeySpec> keys;

    private Secrets(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /// {@return these secrets}
    ///
    /// @param secrets at least one, none of them empty
    /// @throws IllegalArgumentException if there is none, or one is empty
    public static Secrets ofBytes(List<byte[]> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(secret -> secret.length == 0)) {
            throw new IllegalArgumentException("Expected at least one secret, and none of them empty");
        }
        return new Secrets(secrets.stream().map(secret -> new SecretKeySpec(secret, ALGORITHM)).toList());
    }

    /// {@return these secrets, each as the UTF-8 bytes of its text}
    ///
    /// @param secrets as for [#ofBytes(List)]
    /// @throws IllegalArgumentException as for [#ofBytes(List)]
    public static Secrets ofText(List<String> secrets) {
        return ofBytes(secrets.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList());
    }

    /// Whether one of some signatures is made by one of the secrets. Every pair is compared, each in constant time, so that the time taken tells nothing.
    ///
    /// @param signatures as they came; compared letter by letter, so that one signature has one form
    /// @param written how ours are written
    /// @param parts what was signed, one after the other
    /// @return true where one fits
    public boolean made(Collection<String> signatures, Written written, byte[]... parts) {
        boolean found = false;
        for (SecretKeySpec key : keys) {
            String expected = write(hmac(key, parts), written);
            for (String signature : signatures) {
                found |= isSame(expected, signature);
            }
        }
        return found;
    }

    /// Signs, as [#made(Collection, Written, byte\[\]...)] checks.
    ///
    /// @param written how
    /// @param parts what is signed, one after the other
    /// @return the signature under the first secret
    public String sign(Written written, byte[]... parts) {
        return write(hmac(keys.getFirst(), parts), written);
    }

    /// {@return whether two texts are the same, found out in constant time}
    ///
    /// @param expected ours
    /// @param found what came
    public static boolean isSame(String expected, String found) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), found.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(SecretKeySpec key, byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    private static String write(byte[] mac, Written written) {
        return switch (written) {
            case BASE64 -> Base64.getEncoder().encodeToString(mac);
            case HEX -> HexFormat.of().formatHex(mac);
        };
    }

    /// {@return how many there are, and nothing else}
    @Override
    public String toString() {
        return "Secrets[" + keys.size() + " withheld]";
    }
}
