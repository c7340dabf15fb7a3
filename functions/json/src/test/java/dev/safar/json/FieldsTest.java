package dev.safar.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {
    private final List<String> flaws = new ArrayList<>();

    @Test
    void everyMistakeOfAnObjectIsFoundAtOnce() {
        Fields fields = fields("""
                {"nmae": "x",
                 "size": "5", "inner": {"price": 12.5},
                 "tags": [{"word": " "}, 3]}""");
        fields.required("name", Shape.text(10));
        fields.required("size", Shape.whole("a whole number", 0, 9));
        Fields inner = fields.object("inner");
        inner.required("price", Shape.whole("a whole number of pence", 0, 99));
        inner.done();
        fields.objects("tags", 5).forEach(tag -> tag.required("word", Shape.text(3)));
        fields.done();
        assertThat(flaws).containsExactly(
                "1:1 Expected the field `name`, but it is missing",
                "2:10 Expected `size` to be a whole number from 0 to 9, but found a string",
                "2:34 Expected `inner.price` to be a whole number of pence from 0 to 99, but found a number with a fraction or an exponent",
                "3:26 Expected `tags[1]` to be an object, but found a number",
                "3:20 Expected `tags[0].word` to be text of at most 3 characters, but found blank text",
                "1:2 Unknown field `nmae`. Did you mean `name`?");
    }

    @Test
    void whatIsMissingIsReportedOnceAndItsFieldsNotAtAll() {
        Fields absent = fields("{}").object("inner");
        assertThat(absent.required("word", Shape.text(3))).isEmpty();
        assertThat(absent.optional("word", Shape.bool())).isEmpty();
        absent.done();
        assertThat(flaws).containsExactly("1:1 Expected the field `inner`, but it is missing");
    }

    @Test
    void anIdKeepsEveryDigit() {
        Fields fields = fields("{\"a\": 123456789012345678901234567890, \"b\": \"007\"}");
        assertThat(fields.required("a", Shape.id(40))).isEqualTo("123456789012345678901234567890");
        assertThat(fields.required("b", Shape.id(40))).isEqualTo("007");
        assertThat(flaws).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "1e3|a number with a fraction or an exponent", "\" 7\"|spaces around it",
            "\"a\\u0000b\"|a control character in it",
            "\"\"|blank text", "null|null", "\"12345678\"|8 characters", "[]|an array"})
    void whatIsNoIdIsRefused(String json, String found) {
        fields("{\"a\": " + json + "}").required("a", Shape.id(7));
        assertThat(flaws).singleElement().asString().endsWith("but found " + found);
    }

    @ParameterizedTest
    @CsvSource({"ordr,order", "Order,order", "odrer,order", "x,", "unitprice,unitPrice", "o,"})
    void aNearMissIsAnsweredWithTheNameThatWasMeant(String written, String meant) {
        assertThat(Spelling.nearest(written, List.of("order", "unitPrice", "on")).orElse(null)).isEqualTo(meant);
    }

    @Test
    void aNameThatMayBeAnAddressIsNotShown() {
        fields("{\"sara@example.com\": 1, \"09121234567\": 2, \"\\u202Ex\": 3}").done();
        assertThat(flaws).hasSize(3)
                .allSatisfy(flaw -> assertThat(flaw).contains("not shown").doesNotContain("sara", "0912", "\u202E"));
    }

    private Fields fields(String json) {
        return switch (Json.read(json, Limits.EVENT)) {
            case Parsed.Value(Node.Obj root) ->
                Fields.of(root, "", flaw -> flaws.add(flaw.at() + " " + flaw.message()));
            case Parsed other -> throw new AssertionError(other);
        };
    }
}
