package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.event.MemberEvent;
import dev.safar.log.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private static final Fixture MANY = Fixture.of("shopify", "orders-updated");
    private static final Fixture GAVE_BACK = Fixture.of("woocommerce", "order-refunded");

    private static WebhookEndpoint before(Durable durable) {
        return new WebhookEndpoint(new StorefrontWebhook(new Door(Wired.BRITISH), Wired.sources(),
                StorefrontWebhook.MOST_BYTES, _ -> {}), durable, _ -> {});
    }

    @Test
    void everythingOfADeliveryIsPutAtOnceAndCounted() {
        List<List<MemberEvent>> puts = new ArrayList<>();
        WebhookResponse response = before((facts, _) -> puts.add(facts)).answer(MANY.knock().request());
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).startsWith("{\"accepted\":2,\"rejected\":[],\"notes\":[");
        assertThat(puts).singleElement().asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(2);
    }

    @Test
    void whatIsNotWhollyDurableIsAskedForAgain() {
        WebhookResponse response = before((_, _) -> false).answer(MANY.knock().request());
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.headers()).containsKey("Retry-After");
        assertThat(response.body()).contains(WebhookResponse.NOT_STORED);
    }

    @Test
    void aStoreThatBreaksIsNoStackTraceForTheSenderAndALineForTheLog() {
        List<Line> lines = new ArrayList<>();
        IllegalStateException full = new IllegalStateException("disk of Sara full");
        WebhookResponse response = new WebhookEndpoint(new Wired(Wired.BRITISH).webhook, (_, _) -> {
            throw full;
        }, lines::add).answer(MANY.knock().request());
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.body()).doesNotContain("Sara", "Exception");
        assertThat(lines).containsExactly(new Line.Failed("webhook", "shopify", full));
    }

    @Test
    void partsOfOneNameThatCannotBeUsedAreOneRow() {
        Wired wired = new Wired(Wired.BRITISH);
        WebhookResponse response = wired.endpoint
                .answer(MANY.knock(refunds(MANY, "{},".repeat(60) + "{}")).request());
        assertThat(response.status()).isEqualTo(202);
        assertThat(wired.facts).hasSize(1);
        assertThat(wired.rejections).singleElement().satisfies(row -> assertThat(row.text()).hasSizeLessThan(500));
    }

    @Test
    void bodyOfThousandsOfPartsIsCutVisibly() {
        Wired wired = new Wired(Wired.IRANIAN);
        String many = IntStream.range(0, 5_000).mapToObj(id -> "{\"id\": " + (id + 1) + ", \"total\": \"-1\"}")
                .collect(Collectors.joining(","));
        WebhookResponse response = wired.endpoint.answer(GAVE_BACK.knock(refunds(GAVE_BACK, many)).request());
        assertThat(response.status()).isEqualTo(202);
        assertThat(wired.facts).hasSize(80);
        assertThat(wired.rejections).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo(Rejected.UNREADABLE);
            assertThat(row.text()).contains("at most 80 parts", "found 5001");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "\"x\"", "[[]]", "[{}, 5]"})
    void listOfRefundsThatIsNoneIsARowBesideThePurchase(String list) {
        for (Fixture fixture : List.of(MANY, GAVE_BACK)) {
            Wired wired = new Wired(fixture.shop());
            wired.endpoint.answer(fixture.knock(instead(fixture, list)).request());
            assertThat(wired.facts).extracting(MemberEvent::type).containsExactly("purchase.completed");
            assertThat(wired.rejections).singleElement().satisfies(
                    row -> assertThat(row.text()).startsWith("Expected `refunds` to be a list of objects, but found "));
        }
    }

    @Test
    void oneNoteIsSaidOnce() {
        Wired wired = new Wired(Wired.BRITISH);
        WebhookResponse response = wired.endpoint
                .answer(MANY.knock(refunds(MANY, "{\"transactions\": []},".repeat(60) + "{\"transactions\": []}"))
                        .request());
        assertThat(response.body()).containsOnlyOnce("A refund gave no money back");
    }

    private static String refunds(Fixture fixture, String items) {
        return instead(fixture, "[" + items + "]");
    }

    private static String instead(Fixture fixture, String refunds) {
        return fixture.body().replaceAll("(?s)\"refunds\": \\[.*?\n  \\]",
                Matcher.quoteReplacement("\"refunds\": " + refunds));
    }

    @Test
    void rejectionsAreStoredBeforeTheSenderHearsOfThem() {
        Wired wired = new Wired(Wired.IRANIAN);
        WebhookResponse response = wired.endpoint.answer(MANY.knock().request());
        assertThat(response.status()).isEqualTo(202);
        assertThat(wired.facts).isEmpty();
        assertThat(wired.rejections).extracting(Rejected::reason).containsExactly("wrong-currency", "wrong-currency");
    }

    @Test
    void whatTellsNothingNewNeedsNoStore() {
        WebhookResponse response = before((_, _) -> false)
                .answer(Fixture.of("stripe", "checkout-session-unpaid").knock().request());
        assertThat(response.status()).isEqualTo(202);
        assertThat(response.body()).contains("not paid yet");
    }

    @Test
    void aGreetingOfWooCommerceIsAnsweredWithExactly200() {
        WebhookRequest greeting = Knock.woocommerce("", "webhook_id=142").without("X-WC-Webhook-Signature")
                .without("X-WC-Webhook-Topic").with("Content-Type", "application/x-www-form-urlencoded").request();
        assertThat(before((_, _) -> false).answer(greeting).status()).isEqualTo(200);
    }

    @Test
    void theGatewaysFormIsReadWithItsRawBytes() {
        WebhookRequest sent = Fixture.of("woocommerce", "order-updated").knock().request();
        Map<String, @Nullable Object> event = new HashMap<>();
        event.put("httpMethod", "POST");
        event.put("pathParameters", Map.of("source", "woocommerce"));
        event.put("headers", Map.of("X-WC-Webhook-Topic", "overridden"));
        event.put("multiValueHeaders", Map.of("X-WC-Webhook-Topic", sent.headers().all("x-wc-webhook-topic"),
                "X-WC-Webhook-Signature", sent.headers().all("x-wc-webhook-signature")));
        event.put("body", Base64.getEncoder().encodeToString(sent.body()));
        event.put("isBase64Encoded", true);
        Wired wired = new Wired(Wired.IRANIAN);
        Map<String, @Nullable Object> response = GatewayForm
                .response(wired.endpoint.answer(GatewayForm.request(event, Wired.NOW)));
        assertThat(response).containsEntry("statusCode", 202).containsEntry("isBase64Encoded", false);
        assertThat(wired.facts).hasSize(1);
    }

    @Test
    void theGatewaysTextIsItsUtf8Bytes() {
        WebhookRequest request = GatewayForm.request(Map.of("body", "چای", "httpMethod", "POST", "headers",
                Map.of("Webhook-Id", "x")), Wired.NOW);
        assertThat(request.body()).isEqualTo("چای".getBytes(StandardCharsets.UTF_8));
        assertThat(request.headers().only("webhook-id")).isEqualTo("x");
        assertThat(request.source()).isEmpty();
    }
}
