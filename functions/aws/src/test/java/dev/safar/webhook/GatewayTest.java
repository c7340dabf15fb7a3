package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.lambda.TestContext;
import dev.safar.lambda.Webhooks;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Golden pairs: what an API Gateway hands the function, in the form that its documentation shows, and what the function answers. `-Dsafar.write=true` writes the
/// answers anew; read the difference.
class GatewayTest {
    private static final Path FOLDER = Path.of(System.getProperty("safar.root", "."), "functions", "aws", "src", "test",
            "resources", "dev", "safar", "webhook", "gateway");
    private final Wired wired = new Wired(Wired.BRITISH);
    private final Webhooks function = new Webhooks(wired.endpoint, () -> Wired.NOW);

    @ParameterizedTest
    @CsvSource({"shopify-as-bytes, 2, 0", "standard-as-text, 1, 0", "persian-as-text, 1, 0", "signature-twice, 0, 0",
            "stale, 0, 0", "no-body, 0, 0", "get, 0, 0", "nobody, 0, 0", "greeting, 0, 0", "stripe-rejected, 1, 1"})
    void everyEventIsAnsweredAsItWas(String name, int facts, int rejections) throws IOException {
        String answer = call(Fixture.read(FOLDER.resolve(name + ".event.json"))) + "\n";
        Path golden = FOLDER.resolve(name + ".answer.json");
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(golden, answer);
        }
        assertThat(answer).isEqualTo(Fixture.read(golden));
        assertThat(wired.facts).hasSize(facts);
        assertThat(wired.rejections).hasSize(rejections);
    }

    @Test
    void whatNoGatewaySendsIsAFailureThatQuotesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> call("[\"sara\"]"))
                .withMessage("Expected the payload to be one JSON object, but found something else");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> call("{\"isBase64Encoded\": true, \"body\": \"sara@shop.example\"}"))
                .withMessage("Expected `body` to be Base64, as `isBase64Encoded` says");
    }

    private String call(String event) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        function.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), out,
                new TestContext());
        return out.toString(StandardCharsets.UTF_8);
    }
}
