package dev.safar.local.durable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.h2.mvstore.type.StringDataType;

/// Texts in the form of the library's own type, byte for byte, written at once instead of letter by letter: every commit writes whole pages of them, and that was
/// the most that a commit did.
final class TextType extends BasicDataType<String> {
    static final TextType INSTANCE = new TextType();
    private static final StringDataType LIBRARY = StringDataType.INSTANCE;

    private static final int END_OF_ASCII = 0x80;

    private TextType() {
    }

    /// The library's form is not UTF-8 but for ASCII, which is nearly all that is written: any other text is left to it.
    @Override
    public void write(WriteBuffer to, String text) {
        if (text.chars().allMatch(letter -> letter < END_OF_ASCII)) {
            to.putVarInt(text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
        } else {
            LIBRARY.write(to, text);
        }
    }

    @Override
    public String read(ByteBuffer from) {
        return LIBRARY.read(from);
    }

    @Override
    public int getMemory(String text) {
        return LIBRARY.getMemory(text);
    }

    @Override
    public String[] createStorage(int size) {
        return LIBRARY.createStorage(size);
    }

    @Override
    public int compare(String one, String other) {
        return one.compareTo(other);
    }

    @Override
    public int binarySearch(String key, Object storage, int size, int guess) {
        return LIBRARY.binarySearch(key, storage, size, guess);
    }
}
