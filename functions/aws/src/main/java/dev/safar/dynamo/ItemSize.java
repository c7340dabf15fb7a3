package dev.safar.dynamo;

import dev.safar.store.Key;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/// How large DynamoDB counts a row: names and texts in bytes of UTF-8, bytes as they are, a number half a byte a digit and one more.
final class ItemSize {
    /// The largest item: 400 KB.
    static final int LARGEST = 400 * 1024;

    private ItemSize() {
    }

    static int of(Row row) {
        return text("pk", row.pk()) + text("sk", row.sk()) + text("kind", row.kind()) + text("body", row.body())
                + bytes("packed", row.packed()) + text("writer", row.writer()) + text("duePk", row.duePk())
                + text("dueAt", row.dueAt())
                + number("version", row.version());
    }

    static Row checked(Key key, Row row) {
        int size = of(row);
        if (size > LARGEST) {
            throw new IllegalArgumentException("Expected '" + key.partition() + "' '" + key.sort()
                    + "' to have at most " + LARGEST + " bytes, the most that DynamoDB takes, but found " + size);
        }
        return row;
    }

    private static int text(String name, @Nullable String value) {
        return value == null ? 0 : name.length() + value.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int bytes(String name, @Nullable SdkBytes value) {
        return value == null ? 0 : name.length() + value.asByteArrayUnsafe().length;
    }

    private static int number(String name, @Nullable Long value) {
        return name.length() + 1 + (value == null ? 1 : (value.toString().length() + 1) / 2);
    }
}
