package dev.safar.hash;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 of texts in UTF-8.
public final class Sha256 {
    /// Nothing is ever fed to it: a copy is made sooner than a provider is found.
    private static final MessageDigest BLANK = blank();

    private Sha256() {
    }

    /// {@return the hash, 32 bytes}
    ///
    /// @param text any
    public static byte[] of(String text) {
        return digest().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the hash, 64 hexadecimal digits in lower case}
    ///
    /// @param text any
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }

    /// {@return a digest that nothing was put into yet, for more than one text}
    public static MessageDigest digest() {
        try {
            return (MessageDigest) BLANK.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("The SHA-256 of every JDK can be copied", e);
        }
    }

    private static MessageDigest blank() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
