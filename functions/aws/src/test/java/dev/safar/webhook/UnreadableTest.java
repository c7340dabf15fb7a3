package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A row about a platform's body names the platform's field, and says what stands there.
class UnreadableTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
            "shopify|orders-paid|\"57.98\"|\"10.005\"|total_price|10.005",
            "shopify|orders-paid|\"57.98\"|\"29,35\"|total_price|29,35",
            "shopify|orders-paid|\"57.98\"|10.0|total_price|a number with a fraction or an exponent",
            "shopify|orders-paid|\"57.98\"|\"Sara\"|total_price|a string",
            "shopify|orders-paid|\"57.98\"|null|total_price|null",
            "shopify|orders-paid|\"id\": 9007199254740993001|\"id\": 9.5|id|a number with a fraction",
            "shopify|orders-paid|\"currency\": \"GBP\"|\"currency\": 826|currency|another number",
            "woocommerce|order-updated|\"currency\": \"IRT\"|\"currency\": \" \"|currency|blank text",
            "woocommerce|order-refunded|\"total\": \"1285.5\"|\"total\": \"1285.55555\"|total|1285.55555",
            "woocommerce|order-refunded|\"total\": \"1285.5\"|\"total\": \"-1285.5\"|total|-1285.5",
            "woocommerce|order-cancelled|\"refunds\": [|\"refunds\": 7, \"x\": [|refunds|another number",
            "woocommerce|order-cancelled|\"total\": \"1285.5\"|\"total\": \"285.4\"|refunds|285.5",
            "stripe|checkout-session-completed|5798|\"5798\"|amount_total|5798",
            "stripe|checkout-session-completed|\"created\": 1774000000|\"created\": \"soon\"|created|a string",
            "stripe|refund-created|\"id\": \"re_1\"|\"id\": {}|id|an object"})
    void aFieldThatCannotBeReadIsNamedWithWhatStandsThere(String folder, String file, String from, String to,
            String field, String found) {
        Fixture fixture = Fixture.of(folder, file);
        assertThat(fixture.body()).contains(from);
        Wired wired = new Wired(fixture.shop());
        wired.endpoint.answer(fixture.knock(fixture.body().replace(from, to)).request());
        assertThat(wired.rejections).isNotEmpty().allSatisfy(row -> {
            assertThat(row.reason()).isEqualTo(Rejected.UNREADABLE);
            assertThat(row.text()).contains("Expected `" + field + "` to be ", ", but found " + found)
                    .doesNotContain("Sara");
        });
    }

    @Test
    void theOrderOfAFieldThatCannotBeReadIsNamed() {
        Fixture fixture = Fixture.of("shopify", "orders-paid");
        Wired wired = new Wired(fixture.shop());
        wired.endpoint.answer(fixture.knock(fixture.body().replace("\"57.98\"", "\"10.005\"")).request());
        assertThat(wired.rejections).singleElement().satisfies(
                row -> assertThat(row.text()).endsWith(", in order 9007199254740993001"));
    }
}
