package dev.safar.codec;

import dev.safar.store.UnreadableItemException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Texts of items as few bytes: deflated (RFC 1951) against a dictionary of the words that items are made of, so that even a text of 1 KB shrinks to
/// a third. The first byte names the dictionary.
///
/// A form that was once written is read for ever, so a dictionary never changes: a better one gets the next number. How the bytes of a text look is up to
/// the platform's zlib; what they mean is not.
public final class PackedText {
    private static final byte DICTIONARY = 1;
    private static final byte[] WORDS = FirstDictionary.WORDS.getBytes(StandardCharsets.UTF_8);
    private static final int CHUNK = 4 * 1024;
    private static final int LARGEST = 16 * 1024 * 1024;

    private PackedText() {
    }

    /// Packs.
    ///
    /// @param text any text without lone surrogates
    /// @return its bytes, of which nothing can be read with the naked eye
    public static byte[] pack(String text) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setDictionary(WORDS);
            deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            packed.write(DICTIONARY);
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                packed.write(chunk, 0, deflater.deflate(chunk));
            }
            return packed.toByteArray();
        }
    }

    /// Unpacks.
    ///
    /// @param packed as [#pack(String)] gave it, in this version or an earlier one
    /// @return the text
    /// @throws UnreadableItemException if the dictionary is unknown, or the bytes are damaged; the message holds none of them
    public static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != DICTIONARY) {
            throw new UnreadableItemException("Expected a packed item of dictionary " + DICTIONARY + ", but found "
                    + (packed.length == 0 ? "nothing" : "dictionary " + packed[0] + ": a newer version wrote it"));
        }
        try (Inflater inflater = new Inflater(true)) {
            inflater.setDictionary(WORDS);
            inflater.setInput(packed, 1, packed.length - 1);
            return new String(inflated(inflater), StandardCharsets.UTF_8);
        } catch (DataFormatException _) {
            throw damaged();
        }
    }

    private static byte[] inflated(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int length = inflater.inflate(chunk);
            text.write(chunk, 0, length);
            if ((length == 0 && !inflater.finished()) || text.size() > LARGEST) {
                throw damaged();
            }
        }
        return text.toByteArray();
    }

    private static UnreadableItemException damaged() {
        return new UnreadableItemException("A packed item is damaged");
    }
}
