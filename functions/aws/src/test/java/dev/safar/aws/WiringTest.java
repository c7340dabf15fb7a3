package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.dynamo.FaultyHttp;
import dev.safar.dynamo.LocalTables;
import dev.safar.lambda.Aws;
import dev.safar.lambda.TestContext;
import dev.safar.log.JsonLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The functions as Lambda wires them, over DynamoDB Local, with the journeys as they are shipped.
class WiringTest {
    private static final Path SHIPPED = Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
    private static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    private static final String NO_FAILURES = "{\"batchItemFailures\":[]}";

    private final FaultyHttp dynamo = new FaultyHttp();
    private final RecordingHttp stepFunctions = new RecordingHttp();
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
    void folderWithoutJourneysIsSaid(@TempDir Path empty) {
        assertThatIllegalStateException().isThrownBy(() -> wiring(empty).dueSweep())
                .withMessageContaining("set SAFAR_JOURNEYS");
    }

    private Wiring wiring(Path journeys) {
        Map<String, String> variables = new HashMap<>(Map.of("SAFAR_TABLE", table, "SAFAR_MACHINES",
                "arn:aws:states:eu-central-1:1:stateMachine:safar-", "SAFAR_SHOP_NAME", "Chai", "SAFAR_SHOP_LINK",
                "https://chai.example", "SAFAR_CURRENCY", "GBP", "SAFAR_IDENTITY_KEY", "0123456789abcdef",
                "SAFAR_JOURNEYS", journeys.toString()));
        AtomicInteger ids = new AtomicInteger();
        return new Wiring(new Settings(new Environment(variables)), () -> LocalTables.builder(dynamo),
                stepFunctions::client, () -> NOW, () -> "wire-" + ids.incrementAndGet() + "-" + table,
                new JsonLog(new PrintStream(printed, false, StandardCharsets.UTF_8), () -> NOW));
    }

    private static String call(RequestStreamHandler function, String payload) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), out,
                new TestContext());
        return out.toString(StandardCharsets.UTF_8);
    }
}
