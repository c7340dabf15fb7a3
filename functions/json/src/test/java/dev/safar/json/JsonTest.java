package dev.safar.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void wholeNumbersBeyondTwoToThe53KeepEveryDigit() {
        assertThat(plain("[820982911946154508, 123456789012345678901234567890]"))
                .isEqualTo(List.of(820982911946154508L, new BigInteger("123456789012345678901234567890")));
    }

    @Test
    void everyValueKnowsItsLineAndColumn() {
        Node.Obj root = (Node.Obj) node("{\n  \"نام\": [1,\n    true]\n}");
        Node.Field field = Objects.requireNonNull(root.fields().get("نام"));
        assertThat(field.at()).isEqualTo(new Position(2, 3));
        assertThat(((Node.Arr) field.value()).items()).extracting(Node::at).containsExactly(new Position(2, 11),
                new Position(3, 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "{} {}|1:4|Something follows the JSON value",
            "{\"a\":1,\"a\":2}|1:11|The name `a` stands twice in one object",
            "[1e400]|1:2|The number 1e400 is too large",
            "[\"\\ud83d\"]|1:2|half a surrogate pair",
            "[1,]|1:4|This is not JSON",
            "{\"a\": [1, 2|1:|The text ends in the middle of a value",
            "[12345678901234567890123456789012345678901]|1:|A number has too many digits; at most 40 is allowed",
            "{\"name\": Sara}|1:|This is not JSON: a bare word stands where a value is expected",
            "[NaN]|1:|This is not JSON: Non-standard token 'NaN'", "[+1]|1:|does not allow numbers to have plus signs",
            "/**/ 1|1:1|This is not JSON: Unexpected character ('/' (code 47))"})
    void whatIsWrongIsNamedWithItsPlace(String text, String place, String reason) {
        Parsed.Fault fault = fault(Json.read(text, Limits.EVENT));
        assertThat(fault.at().toString()).startsWith(place);
        assertThat(fault.reason()).contains(reason).doesNotContain("Feature", "enable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\n"})
    void anEmptyTextIsRefused(String text) {
        assertThat(fault(Json.read(text, Limits.EVENT)).reason()).contains("empty");
    }

    @Test
    void aByteOrderMarkAndBrokenUtf8AreRefused() {
        assertThat(fault(Json.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8), Limits.EVENT)).reason())
                .contains("byte order mark");
        assertThat(fault(Json.read(new byte[]{'"', (byte) 0xC3, '"'}, Limits.EVENT)).reason()).contains("UTF-8");
    }

    @Test
    void lengthAndDepthAreLimited() {
        Limits small = new Limits(20, 3, 5, 5);
        assertThat(fault(Json.read("[\"" + "x".repeat(30) + "\"]", small)).reason())
                .isEqualTo("The text has 34 bytes, but at most 20 are allowed");
        assertThat(fault(Json.read("[[[[1]]]]", small)).reason()).contains("too deep").contains("at most 3");
        assertThat(fault(Json.read("[\"abcdefgh\"]", small)).reason()).contains("too long").contains("at most 5");
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        @Nullable
        Object value = plain("{\"b\": [1, 2.5, null, true], \"a\": \"سفر \\u202E\\\"\\n\"}");
        assertThat(plain(JsonText.compact(value))).isEqualTo(value);
        assertThat(plain(JsonText.pretty(value))).isEqualTo(value);
        assertThat(JsonText.bytes(value)).isEqualTo(JsonText.compact(value).getBytes(StandardCharsets.UTF_8));
        assertThat(JsonText.canonical(Map.of("b", 1, "a", 2.0))).isEqualTo("{\"a\":2,\"b\":1}");
    }

    @Test
    void whatHasNoJsonFormIsOurBug() {
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.compact(new Object()));
        assertThatIllegalArgumentException().isThrownBy(() -> JsonText.compact(Double.NaN));
    }

    private static Node node(String text) {
        return switch (Json.read(text, Limits.EVENT)) {
            case Parsed.Value value -> value.root();
            case Parsed.Fault fault -> throw new AssertionError(fault);
        };
    }

    private static @Nullable Object plain(String text) {
        return node(text).plain();
    }

    private static Parsed.Fault fault(Parsed parsed) {
        return switch (parsed) {
            case Parsed.Value value -> throw new AssertionError("Accepted: " + value);
            case Parsed.Fault fault -> fault;
        };
    }
}
