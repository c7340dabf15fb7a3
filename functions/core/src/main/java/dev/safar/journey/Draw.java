package dev.safar.journey;

import dev.safar.hash.Sha256;
import java.nio.ByteBuffer;

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
        byte[] hash = Sha256.of(String.join("\u0000", words));
        return (int) Long.remainderUnsigned(ByteBuffer.wrap(hash).getLong(), lots);
    }
}
