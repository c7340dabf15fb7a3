package dev.safar.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.event.Stamp;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.UnreadableItemException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UnreadableItemTest {
    private static final String SECRET = "sara.secret@example.com";
    private static final Item TIMER = new Item.Silence(new MemberId("m-1"), Duration.ofDays(60),
            new Stamp(Instant.EPOCH, "shop/order/1"));

    @Test
    void aFormatOfTheFutureIsRefusedByItsNumber() {
        refused(with("format", 2L), "Expected an item of format 1, but found format 2: a newer version wrote it");
    }

    @Test
    void aKindOfTheFutureIsRefusedByItsPlace() {
        refused(with("item", "planet"), "Expected `item` to be a word for a ItemName, but found another String");
    }

    @Test
    void whatIsMissingIsNamed() {
        Map<String, @Nullable Object> plain = ItemCodec.encode(TIMER);
        plain.remove("since");
        refused(plain, "Expected the field `since`, but it is missing");
    }

    @Test
    void whatHasAnotherFormIsNamedWithoutItsValue() {
        refused(with("silence", SECRET), "Expected `silence` to be a duration, but found another String");
        refused(with("silence", 7L), "Expected `silence` to be text, but found another Long");
    }

    @Test
    void fieldsOfTheFutureAreNoObstacle() {
        assertThat(ItemCodec.decode(with("shoe-size", 38L))).isEqualTo(TIMER);
    }

    @Test
    void textThatIsNoObjectOrNoJsonIsRefusedWithoutIt() {
        for (String text : new String[]{"[\"" + SECRET + "\"]", "{\"x\": " + SECRET, "\"" + SECRET + "\"", ""}) {
            assertThatExceptionOfType(UnreadableItemException.class).isThrownBy(() -> ItemText.read(text))
                    .satisfies(UnreadableItemTest::keepsTheSecret);
        }
    }

    @Test
    void whatJsonHasNoFormForIsNotWritten() {
        Map<String, @Nullable Object> view = new HashMap<>(Map.of("x", Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> Plain.of(view));
        assertThatIllegalArgumentException().isThrownBy(() -> Plain.of(Map.of("x", new Object())));
    }

    /// Every text in turn is replaced by one that fits nowhere; whether that is refused or not, it is never repeated.
    @ParameterizedTest
    @EnumSource(ItemName.class)
    void noDamageMakesAnExceptionTellAValue(ItemName name) {
        for (long seed = 0; seed < 40; seed++) {
            Map<String, @Nullable Object> plain = ItemCodec.encode(new AnyItem(seed).of(name));
            Damage.everywhere(plain, SECRET).forEach(damaged -> {
                try {
                    assertThat(ItemCodec.decode(damaged)).isNotNull();
                } catch (UnreadableItemException e) {
                    keepsTheSecret(e);
                }
            });
        }
    }

    private static Map<String, @Nullable Object> with(String name, Object value) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>(ItemCodec.encode(TIMER));
        plain.put(name, value);
        return plain;
    }

    private static void refused(Map<String, @Nullable Object> plain, String message) {
        assertThatExceptionOfType(UnreadableItemException.class).isThrownBy(() -> ItemCodec.decode(plain))
                .withMessage(message).satisfies(UnreadableItemTest::keepsTheSecret);
    }

    private static void keepsTheSecret(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(SECRET);
    }
}
