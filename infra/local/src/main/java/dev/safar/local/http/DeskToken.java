package dev.safar.local.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What tells the shop's people from other users of the same machine: 256 bits by chance, as text that fits into a header and into an address. Never printed by
/// itself.
public final class DeskToken {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private final String text;

    private DeskToken(String text) {
        this.text = text;
    }

    /// {@return a new one}
    public static DeskToken fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return new DeskToken(encoded(bytes));
    }

    /// {@return the token that a text is; empty where it is none}
    ///
    /// @param text 43 letters of base64url; blanks around it do not count
    public static Optional<DeskToken> parse(String text) {
        return Optional.of(text.strip()).filter(FORM.asMatchPredicate()).map(DeskToken::new);
    }

    /// {@return the token itself, for the file it is kept in, a header, or the address that is handed to its owner}
    public String reveal() {
        return text;
    }

    /// {@return whether somebody knows the token; takes as long for a near miss as for a far one}
    ///
    /// @param said what was said to be the token
    boolean is(String said) {
        return same(text, said);
    }

    /// {@return what opens one thing and nothing else, for places that cannot send a header: a frame, an image}
    ///
    /// @param thing its name
    public String passFor(String thing) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(text.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return encoded(mac.doFinal(thing.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    /// {@return whether that is the pass for a thing, in constant time}
    ///
    /// @param thing its name
    /// @param pass what was said to be the pass
    public boolean isPassFor(String thing, String pass) {
        return same(passFor(thing), pass);
    }

    private static boolean same(String expected, String said) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// {@return that there is one}
    @Override
    public String toString() {
        return "DeskToken[withheld]";
    }
}
