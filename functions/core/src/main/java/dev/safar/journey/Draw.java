package dev.safar.journey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// A draw without chance: the same words always draw the same lot, so a member keeps her arm however often she is asked.
public final class Draw {
    private Draw() {
    }

    /// Draws one of a number of equal lots, by SHA-256 over the words.
    ///
    /// @param lots how many there are, positive
    /// @param words what the draw is about, in order
    /// @return a number from 0 up to, but not including, `lots`
    public static int lot(int lots, String... words) {
        byte[] hash = sha256().digest(String.join("\u0000", words).getBytes(StandardCharsets.UTF_8));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), lots);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
