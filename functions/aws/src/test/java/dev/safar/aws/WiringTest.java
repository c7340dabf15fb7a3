package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.aws.FakeQueue.Mishap;
import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.FaultyHttp;
import dev.safar.dynamo.LocalTables;
import dev.safar.json.JsonText;
import dev.safar.lambda.Aws;
import dev.safar.lambda.TestContext;
import dev.safar.log.JsonLog;
import dev.safar.store.Kind;
import dev.safar.webhook.Secrets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The functions as Lambda wires them, over DynamoDB Local, with the journeys as they are shipped.
class WiringTest {
    private static final Path SHIPPED = Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
    private static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    /// A paid order with a refund in it.
    private static final String TWO_FACTS = read(
            Path.of(System.getProperty("safar.root", "."),
                    "functions/aws/src/test/resources/dev/safar/webhook/shopify/orders-updated.json"));

    private final FaultyHttp dynamo = new FaultyHttp();
    private final RecordingHttp stepFunctions = new RecordingHttp();
    private final FakeQueue queue = new FakeQueue();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final String table = LocalTables.fresh();

    @Test
    void factIsTakenInAndItsMachineIsStarted() throws IOException {
        RequestStreamHandler events = wiring(SHIPPED).memberEvents();
        assertThat(call(events, Aws.batchOf(Aws.purchase("1", "17")))).isEqualTo(NO_FAILURES);
        assertThat(stepFunctions.bodies).singleElement().asString().contains("stateMachine:safar-onboarding\"");
        assertThat(call(events, Aws.batchOf(Aws.purchase("1", "17")))).isEqualTo(NO_FAILURES);
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(4).last().asString()
                .contains("\"what\":\"duplicate\"");
    }

    @Test
    void conflictAndLostAnswerAreReportedAndTheNextDeliveryIsTaken() throws IOException {
        RequestStreamHandler events = wiring(SHIPPED).memberEvents();
        call(events, Aws.batchOf(Aws.purchase("1", "17")));
        for (int i = 0; i < 3; i++) {
            dynamo.answerLost();
        }
        String again = Aws.batchOf(Aws.purchase("2", "17"));
        assertThat(call(events, again)).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"m-1\"}]}");
        assertThat(call(events, again)).isEqualTo(NO_FAILURES);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"what\":\"failed\"", "\"work\":\"record\"");
    }

    @Test
    void sweepAndStepsAnswer() throws IOException {
        assertThat(call(wiring(SHIPPED).dueSweep(), "{}")).contains("\"looked\":0", "\"complete\":true");
        assertThat(call(wiring(SHIPPED).journeySteps(), """
                {"do": "begin", "journey": "win-back", "member": "m-1", "enrollment": "e", "run": 1, "claim": "c"}
                """)).isEqualTo("{\"at\":\"stop\",\"run\":1,\"decisions\":{}}");
    }

    @Test
    void webhookIsOnTheQueueInTheFormThatTheQueuesReaderTakes() throws IOException {
        assertThat(call(wiring(SHIPPED).webhooks(), knock(TWO_FACTS))).contains("\"statusCode\":202",
                "{\\\"accepted\\\":2,\\\"rejected\\\":[]");
        assertThat(queue.batches).singleElement().asInstanceOf(LIST).hasSize(2);
        assertThat(call(wiring(SHIPPED).memberEvents(), Aws.batchOf(queue.all().toArray(String[]::new))))
                .isEqualTo(NO_FAILURES);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"fact\":\"shop/order/9007199254740993001\"",
                "\"fact\":\"shop/refund/929361464001\"").doesNotContain("rejected", "failed");
    }

    @Test
    void webhookOfWhichTheQueueTookAPartIsAskedForAgain() throws IOException {
        RequestStreamHandler webhooks = wiring(SHIPPED).webhooks();
        for (Mishap mishap : List.of(new Mishap.Partly("InternalError"), new Mishap.Forgotten(),
                new Mishap.Refused(400, "QueueDoesNotExist"))) {
            queue.next(mishap);
            assertThat(call(webhooks, knock(TWO_FACTS))).contains("\"statusCode\":503", "not-stored")
                    .doesNotContain("Exception", "injected");
        }
        assertThat(call(webhooks, knock(TWO_FACTS))).contains("\"statusCode\":202");
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("\"what\":\"unsent\",\"missing\":1,\"of\":2");
    }

    @Test
    void rejectionIsARowBeforeTheShopHearsOfIt() throws IOException {
        RequestStreamHandler webhooks = wiring(SHIPPED).webhooks();
        String dollars = TWO_FACTS.replace("GBP", "USD");
        for (int i = 0; i < 3; i++) {
            dynamo.answerLost();
        }
        assertThat(call(webhooks, knock(dollars))).contains("\"statusCode\":503", "not-stored");
        assertThat(call(webhooks, knock(dollars))).contains("\"statusCode\":202", "wrong-currency");
        assertThat(queue.batches).isEmpty();
        try (DynamoStore store = LocalTables.store(table, UrlConnectionHttpClient.create())) {
            assertThat(store.scan(Kind.REJECTION, Optional.empty(), 10)).hasSize(2);
        }
    }

    private static String knock(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> headers = Map.of("X-Shopify-Topic", List.of("orders/updated"), "X-Shopify-Hmac-Sha256",
                List.of(Secrets.ofText(List.of("hush")).sign(Secrets.Written.BASE64, bytes)));
        return JsonText.compact(Map.of("httpMethod", "POST", "pathParameters", Map.of("source", "shop"),
                "multiValueHeaders", headers, "body", Base64.getEncoder().encodeToString(bytes), "isBase64Encoded",
                true));
    }

    @Test
    void folderWithoutJourneysIsSaid(@TempDir Path empty) {
        assertThatIllegalStateException().isThrownBy(() -> wiring(empty).dueSweep())
                .withMessageContaining("set SAFAR_JOURNEYS");
    }

    private Wiring wiring(Path journeys) {
        Map<String, String> variables = new HashMap<>(Map.of("SAFAR_TABLE", table, "SAFAR_MACHINES",
                "arn:aws:states:eu-central-1:1:stateMachine:safar-", "SAFAR_SHOP_NAME", "Chai", "SAFAR_SHOP_LINK",
                "https://chai.example", "SAFAR_CURRENCY", "GBP", "SAFAR_IDENTITY_KEY", "0123456789abcdef",
                "SAFAR_JOURNEYS", journeys.toString(), "SAFAR_QUEUE", FakeQueue.URL, "SAFAR_SOURCES",
                "{\"shop\": {\"kind\": \"shopify\", \"secrets\": [\"hush\"]}}"));
        AtomicInteger ids = new AtomicInteger();
        return new Wiring(new Settings(new Environment(variables, Keys.NONE)), () -> LocalTables.builder(dynamo),
                stepFunctions::client, queue::client, ChannelClients.ofWorld(), () -> NOW,
                () -> "wire-" + ids.incrementAndGet() + "-" + table,
                new JsonLog(new PrintStream(printed, false, StandardCharsets.UTF_8), () -> NOW));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String call(RequestStreamHandler function, String payload) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), out,
                new TestContext());
        return out.toString(StandardCharsets.UTF_8);
    }
}
