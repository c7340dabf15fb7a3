package dev.safar.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.store.Item;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Items as they were stored once. These files must be read for ever: when the form changes, add files and change none.
class GoldenItemTest {
    static Stream<String> ever() {
        return Golden.EVER.keySet().stream();
    }

    static Stream<String> names() {
        return Golden.ITEMS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("ever")
    void whatWasStoredOnceIsStillRead(String name) {
        assertThat(ItemText.read(file(name))).isEqualTo(item(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsWrittenNowIsWhatWasApproved(String name) {
        assertThat(JsonText.pretty(plain(ItemText.write(item(name)))) + "\n").isEqualTo(file(name));
    }

    private static Item item(String name) {
        return Objects.requireNonNull(Golden.EVER.get(name));
    }

    private static @Nullable Object plain(String text) {
        return ((Parsed.Value) Json.read(text, Limits.FILE)).root().plain();
    }

    private static String file(String name) {
        try (InputStream file = GoldenItemTest.class.getResourceAsStream("format-1/" + name + ".json")) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
