package dev.safar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.store.UnreadableItemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Texts of items as few bytes, and what was packed once.
class PackedTextTest {
    private static final String APPROVED = "format-1/packed-1.txt";

    /// With `-Dsafar.write=true` what is missing is added to the file; what stands there stays as it is.
    @Test
    void whatWasPackedOnceIsStillRead() throws IOException {
        Map<String, String> approved = approved();
        if (Boolean.getBoolean("safar.write")) {
            Golden.ITEMS.forEach((name, item) -> approved.computeIfAbsent(name,
                    _ -> Base64.getEncoder().encodeToString(PackedText.pack(ItemText.write(item)))));
            Files.writeString(Path.of("src/test/resources/dev/safar/codec", APPROVED), lines(approved));
        }
        assertThat(approved.keySet()).as("add what is new with -Dsafar.write=true")
                .containsExactlyInAnyOrderElementsOf(Golden.EVER.keySet());
        approved.forEach(
                (name, bytes) -> assertThat(ItemText.read(PackedText.unpack(Base64.getDecoder().decode(bytes))))
                        .as(name).isEqualTo(Golden.EVER.get(name)));
    }

    @Test
    void everyTextComesBack() {
        for (long seed = 0; seed < 200; seed++) {
            for (ItemName name : ItemName.values()) {
                String text = ItemText.write(new AnyItem(seed).of(name));
                assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
            }
        }
        String large = noise(1_000_000);
        assertThat(PackedText.unpack(PackedText.pack(large))).isEqualTo(large);
        assertThat(PackedText.unpack(PackedText.pack(""))).isEmpty();
    }

    @Test
    void enrollmentShrinksToAThird() {
        String text = ItemText.write(Objects.requireNonNull(Golden.ITEMS.get("enrollment-waiting")));
        assertThat(PackedText.pack(text)).hasSizeLessThan(text.length() / 3);
    }

    @Test
    void anotherDictionaryIsRefusedByItsNumber() {
        byte[] packed = PackedText.pack("{}");
        packed[0] = 2;
        refused(packed, "Expected a packed item of dictionary 1, but found dictionary 2: a newer version wrote it");
        refused(new byte[0], "Expected a packed item of dictionary 1, but found nothing");
    }

    @Test
    void whatIsCutOffIsDamaged() {
        byte[] packed = PackedText.pack(noise(500));
        refused(Arrays.copyOf(packed, packed.length - 20), "A packed item is damaged");
        byte[] broken = {1, (byte) 0xff, (byte) 0xff};
        refused(broken, "A packed item is damaged");
    }

    private static void refused(byte[] packed, String message) {
        assertThatExceptionOfType(UnreadableItemException.class).isThrownBy(() -> PackedText.unpack(packed))
                .withMessage(message);
    }

    private static String noise(int length) {
        return new Random(1).ints(length, ' ', '~').mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String lines(Map<String, String> approved) {
        return approved.entrySet().stream().map(line -> line.getKey() + " " + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static Map<String, String> approved() throws IOException {
        Map<String, String> approved = new TreeMap<>();
        try (InputStream file = PackedTextTest.class.getResourceAsStream(APPROVED)) {
            new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).lines()
                    .forEach(line -> approved.put(line.substring(0, line.indexOf(' ')),
                            line.substring(line.indexOf(' ') + 1)));
        }
        return approved;
    }
}
