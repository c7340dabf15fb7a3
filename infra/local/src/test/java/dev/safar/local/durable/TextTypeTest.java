package dev.safar.local.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that were written before must stay readable, and the library itself must read what is written now.
class TextTypeTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "m#1", "{\"a\":1}", "سلام سارا", "ç\u0000\u007f\u0080\u07ff\u0800\uffff", "🫖 tea",
            "half \ud83c", "\udf75 other half"})
    void writesByteForByteWhatTheLibraryWrites(String text) {
        WriteBuffer ours = new WriteBuffer();
        TextType.INSTANCE.write(ours, text);
        WriteBuffer theirs = new WriteBuffer();
        StringDataType.INSTANCE.write(theirs, text);
        assertThat(written(ours)).isEqualTo(written(theirs));
        assertThat(TextType.INSTANCE.read(ByteBuffer.wrap(written(ours)))).isEqualTo(text);
    }

    private static byte[] written(WriteBuffer buffer) {
        byte[] bytes = new byte[buffer.position()];
        buffer.getBuffer().get(0, bytes);
        return bytes;
    }
}
