package dev.safar.message;

import dev.safar.hash.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/// Hashes a list of texts. Each is preceded by its length, so that moving a letter from one to the next changes the hash.
final class ContentHash {
    private ContentHash() {
    }

    /// {@return SHA-256 in lower-case hexadecimal}
    static String of(List<String> parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
