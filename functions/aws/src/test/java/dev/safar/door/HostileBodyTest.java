package dev.safar.door;

import static dev.safar.door.Samples.envelope;
import static dev.safar.door.Samples.findings;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileBodyTest {
    private static final String GOOD = envelope("purchase.refunded");
    private static final String LONG = "x".repeat(300);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", "1:1 The text is empty"),
                Arguments.of("\uFEFF" + GOOD, "1:1 The text begins with a byte order mark"),
                Arguments.of(GOOD + " x", "This is not JSON"),
                Arguments.of(GOOD + GOOD, "Something follows the JSON value"),
                Arguments.of("[" + GOOD + "]", "1:1 Expected an envelope to be an object, but found an array"),
                Arguments.of("\"text\"", "1:1 Expected an envelope to be an object, but found a string"),
                Arguments.of("null", "1:1 Expected an envelope to be an object, but found null"),
                Arguments.of(GOOD.substring(0, 90), "The text ends in the middle of a value"),
                Arguments.of(GOOD.replace("\"source\"", "\"id\""), "The name `id` stands twice"),
                Arguments.of(GOOD.replace("\"r-1\"", "\"\\ud83d\""), "half a surrogate pair"),
                Arguments.of(GOOD.replace("\"r-1\"", "1e400"), "The number 1e400 is too large"),
                Arguments.of(GOOD.replace("\"r-1\"", "9".repeat(41)), "A number has too many digits"),
                Arguments.of(GOOD.replace("\"r-1\"", "NaN"), "This is not JSON"),
                Arguments.of(GOOD.replace("\"r-1\"", "007"), "This is not JSON"),
                Arguments.of(GOOD.replace("\"r-1\"", "'r-1'"), "This is not JSON"),
                Arguments.of(GOOD.replace("\"r-1\"", "Sara"), "a bare word stands where a value is expected"),
                Arguments.of(GOOD.replace("\"r-1\"", "\"a\u0001\""), "This is not JSON"),
                Arguments.of("[".repeat(100_000), "too deep"),
                Arguments.of(GOOD.replace("r-1", "x".repeat(70_000)), "too long"),
                Arguments.of(GOOD.replace("r-1", "x".repeat(300_000)), "at most 262144 are allowed"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatIsNotJsonIsRefusedWithItsPlace(String text, String part) {
        assertThat(findings(text)).singleElement().asString().matches("\\d+:\\d+ .*").contains(part);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = GOOD.replace("r-1", "\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Samples.DOOR.read(latin, Samples.NOW)).isInstanceOf(Assessment.Malformed.class);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("\"id\": \"evt-1\", ", "", "1:1 Expected the field `id`, but it is missing"),
                Arguments.of("\"evt-1\"", "\" \"",
                        "1:8 Expected `id` to be an id (text of at most 256 characters, or a whole number), but found blank text"),
                Arguments.of("evt-1", LONG, "but found 300 characters"),
                Arguments.of("\"evt-1\"", "1.5", "but found a number with a fraction or an exponent"),
                Arguments.of("\"evt-1\"", "true", "but found a boolean"),
                Arguments.of("\"type\"", "\"tpye\"", "Unknown field `tpye`. Did you mean `type`?"),
                Arguments.of("\"shopify\"", "\"https://shop.example/\"", "Expected `source` to be a source name"),
                Arguments.of("\"shopify\"", "\"a/b\"", "Expected `source` to be a source name"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "2026-03-21T10:15:30", "but found a time without one"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "2026-03-21", "but found other text"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "2026-02-30T10:15:30Z",
                        "but found a time that no calendar has"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "2026-03-21T10:15:60Z",
                        "but found a time that no calendar has"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "2026-03-21T10:15:30+19:00",
                        "but found a time that no calendar has"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "1969-12-31T23:59:59Z", "but found a time before 1970"),
                Arguments.of("2026-03-21T10:15:30.123+03:30", "۲۰۲۶-03-21T10:15:30Z", "but found other text"),
                Arguments.of("\"2026-03-21T10:15:30.123+03:30\"", "1774080000",
                        "Expected `occurredAt` to be a time with its offset"),
                Arguments.of("{\"customerId\": \"17\"}", "[]",
                        "Expected `identities` to be an object, but found an array"),
                Arguments.of("\"17\"", "null",
                        "Expected `identities.customerId` to be an id (text of at most 256 characters, or a whole number), but found null"),
                Arguments.of("\"17\"", "17.0", "Expected `identities.customerId`"),
                Arguments.of("\"17\"", "\"" + LONG + "\"", "but found 300 characters"),
                Arguments.of("{\"customerId\": \"17\"}", "{\"phone\": 9123456789}",
                        "Expected `identities.phone` to be text, but found a number"),
                Arguments.of("{\"customerId\"", "{\"mail\": \"sara\", \"customerId\"",
                        "2:16 Unknown field `mail` in `identities`. Did you mean `email`?"),
                Arguments.of("\"data\": {", "\"data\": [], \"dato\": {",
                        "Expected `data` to be an object, but found an array"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void aHeaderOfAnotherFormIsRefused(String from, String to, String part) {
        assertThat(findings(GOOD.replace(from, to)).toString()).contains(part).doesNotContain("sara", "912345");
    }

    static Stream<Arguments> data() {
        return Stream.of(
                Arguments.of("purchase.completed",
                        "{\"order\": 1, \"total\": {\"amount\": \"1250\", \"currency\": \"IRT\"}}",
                        "3:42 Expected `total.amount` to be a whole number of minor units from 0 to 1000000000000000, but found a string"),
                Arguments.of("purchase.completed", total("1250.5"),
                        "but found a number with a fraction or an exponent"),
                Arguments.of("purchase.completed", total("1e3"),
                        "but found a number with a fraction or an exponent"),
                Arguments.of("purchase.completed", total("-1"), "but found -1"),
                Arguments.of("purchase.completed", total("9223372036854775808"), "but found 9223372036854775808"),
                Arguments.of("purchase.completed", total("1000000000000001"), "but found 1000000000000001"),
                Arguments.of("purchase.completed", "{\"order\": 1, \"total\": 5}",
                        "Expected `total` to be an object, but found a number"),
                Arguments.of("purchase.completed", "{\"order\": 1, \"total\": {\"amount\": 1, \"currency\": \"irt\"}}",
                        "three capital letters"),
                Arguments.of("purchase.completed",
                        "{\"order\": \"1 \", \"total\": {\"amount\": 1, \"currency\": \"IRT\"}}", "spaces around it"),
                Arguments.of("purchase.completed", lines("{}"),
                        "Expected `lines` to be an array of at most 1000 objects, but found an object"),
                Arguments.of("purchase.completed", lines("[{\"sku\": \"a\", \"quantity\": 0, \"unitPrice\": 1}]"),
                        "Expected `lines[0].quantity`"),
                Arguments.of("purchase.completed",
                        lines("[{\"sku\": \"a\", \"quantity\": 2147483648, \"unitPrice\": 1}]"), "2147483648"),
                Arguments.of("purchase.completed", lines("[{\"sku\": \"a\", \"qty\": 1, \"unitprice\": 1}]"),
                        "Unknown field `unitprice` in `lines[0]`. Did you mean `unitPrice`?"),
                Arguments.of("purchase.completed", lines("[" + "{},".repeat(1000) + "{}]"), "but found 1001"),
                Arguments.of("purchase.refunded",
                        "{\"refund\": 1, \"amount\": {\"amount\": 1, \"currency\": \"IRT\"}, \"version\": \"2\"}",
                        "Expected `version`"),
                Arguments.of("member.registered", "{\"name\": \"" + LONG + "\"}",
                        "Expected `name` to be text of at most 200 characters, but found 300 characters"),
                Arguments.of("member.registered", "{\"name\": \"\"}",
                        "Expected `name` to be text of at most 200 characters, but found blank text"),
                Arguments.of("member.registered", "{\"language\": \"persian language\"}",
                        "Expected `language` to be a language tag"),
                Arguments.of("member.registered", "{\"zone\": \"Tehran\"}", "Expected `zone` to be a time zone"),
                Arguments.of("message.opened", "{\"message\": \"m\"}",
                        "Expected the field `channel`, but it is missing"),
                Arguments.of("survey.answered", "{\"score\": 11}",
                        "Expected `score` to be a whole number from 0 to 10, but found 11"),
                Arguments.of("survey.answered", "{\"text\": \"" + "x".repeat(4001) + "\"}",
                        "but found 4001 characters"),
                Arguments.of("complaint.resolved", "{\"complaint\": 1, \"satisfied\": \"yes\"}",
                        "Expected `satisfied` to be true or false, but found a string"),
                Arguments.of("consent.given", "{\"channel\": \"emial\"}",
                        "Expected `channel` to be one of email, sms, but found another word. Did you mean `email`?"),
                Arguments.of("custom.x", "[]", "Expected `data` to be an object, but found an array"),
                Arguments.of("custom.x", "{\"version\": 1.5}", "Expected `version` to be a whole number"),
                Arguments.of("custom.x", "{\"a\":".repeat(17) + "1" + "}".repeat(17),
                        "Expected `data` to be at most 16 deep"));
    }

    @ParameterizedTest
    @MethodSource("data")
    void dataOfAnotherFormIsRefused(String type, String data, String part) {
        assertThat(findings(envelope(type, data)).toString()).contains(part);
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheText() {
        String data = "{\"ordr\": 5,\n \"total\": {\"amount\": \"5\", \"currency\": 3},\n \"lines\": [{\"sku\": null}]}";
        assertThat(findings(envelope("purchase.completed", data, "{\"customerID\": 5}"))).containsExactly(
                "2:16 Unknown field `customerID` in `identities`. Did you mean `customerId`?",
                "3:9 Expected the field `order`, but it is missing",
                "3:10 Unknown field `ordr`. Did you mean `order`?",
                "4:22 Expected `total.amount` to be a whole number of minor units from 0 to 1000000000000000, but found a string",
                "4:39 Expected `total.currency` to be a currency code of three capital letters, as in GBP, but found a number",
                "5:12 Expected the field `lines[0].quantity`, but it is missing",
                "5:12 Expected the field `lines[0].unitPrice`, but it is missing",
                "5:20 Expected `lines[0].sku` to be an id (text of at most 256 characters, or a whole number), but found null");
    }

    @Test
    void aFloodOfMistakesIsCut() {
        String flood = IntStream.range(0, 10_000).mapToObj(i -> "\"f" + i + "\": 1")
                .collect(Collectors.joining(",", "{", "}"));
        assertThat(findings(envelope("consent.given", flood))).hasSize(Door.MOST_FINDINGS);
    }

    @Test
    void noPersonalValueStandsInAFinding() {
        String data = "{\"name\": {\"first\": \"Sara\"}, \"surname\": 9123456789, \"zone\": \"sara@shop.example\", \"Sara@shop.example\": \"Sara\", \"language\": \"Sara Mohammadi\"}";
        assertThat(findings(envelope("member.registered", data, "{\"email\": [\"Sara\"], \"09123456789\": 1}")))
                .hasSize(7)
                .noneMatch(finding -> finding.contains("Sara") || finding.contains("sara") || finding.contains("912"));
    }

    private static String total(String amount) {
        return "{\"order\": 1, \"total\": {\"amount\": " + amount + ", \"currency\": \"IRT\"}}";
    }

    private static String lines(String lines) {
        return "{\"order\": 1, \"total\": {\"amount\": 1, \"currency\": \"IRT\"}, \"lines\": " + lines + "}";
    }
}
