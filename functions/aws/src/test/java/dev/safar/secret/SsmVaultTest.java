package dev.safar.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.webhook.Headers;
import dev.safar.webhook.WebhookRequest;
import dev.safar.webhook.source.Standard;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ssm.SsmClient;

/// The real client of Systems Manager against an endpoint on this machine.
class SsmVaultTest {
    private static final String OLD = "whsec_b2xkZXIgdGhhbiB0aGUgb3RoZXIuLi4uLi4uLi4uLi4=";
    private static final String NEW = "whsec_bmV3ZXIgdGhhbiB0aGUgb3RoZXIuLi4uLi4uLi4uLi4=";
    private final Map<String, String> parameters = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
    private String missing = "ParameterNotFound";
    private HttpServer server = server();
    private final SsmVault vault = new SsmVault(client());

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private SsmClient client() {
        return SsmClient.builder().region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @BeforeEach
    void listen() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<?, ?> request = object(exchange.getRequestBody().readAllBytes());
            String name = String.valueOf(request.get("Name"));
            asked.add(exchange.getRequestHeaders().getFirst("X-Amz-Target") + " " + name + " "
                    + request.get("WithDecryption"));
            boolean found = parameters.containsKey(name);
            byte[] body = JsonText.bytes(found
                    ? Map.of("Parameter", Map.of("Name", name, "Value", parameters.getOrDefault(name, "")))
                    : Map.of("__type", missing));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
            exchange.sendResponseHeaders(found ? 200 : 400, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<?, ?> object(byte[] json) {
        if (Json.read(json, Limits.EVENT) instanceof Parsed.Value(Node.Obj root)) {
            return root.plain();
        }
        throw new AssertionError("No JSON object");
    }

    @Test
    void parameterHoldsASecretALine() {
        parameters.put("/safar/shop", "new\n  old \n\n");
        assertThat(vault.read(new Reference(Reference.Place.SSM, "/safar/shop"))).containsExactly("new", "old");
        assertThat(asked).containsExactly("AmazonSSM.GetParameter /safar/shop true");
    }

    @Test
    void secretsManagerGivesTheOneNowAndTheOneBefore() {
        Reference shop = new Reference(Reference.Place.SECRETSMANAGER, "safar/shop");
        parameters.put("/aws/reference/secretsmanager/safar/shop", "new");
        assertThat(vault.read(shop)).containsExactly("new");
        parameters.put("/aws/reference/secretsmanager/safar/shop:AWSPREVIOUS", "old");
        assertThat(vault.read(shop)).containsExactly("new", "old");
    }

    /// What Parameter Store says of a secret that was never changed, by either of its words.
    @Test
    void secretThatWasNeverChangedHasNoneBefore() {
        parameters.put("/aws/reference/secretsmanager/safar/shop", "new");
        missing = "ParameterVersionNotFound";
        assertThat(vault.read(new Reference(Reference.Place.SECRETSMANAGER, "safar/shop"))).containsExactly("new");
    }

    /// A rotation in Secrets Manager, as a function lives through it: both open the door, until the next rotation.
    @Test
    void whoStillSignsWithTheOneBeforeIsLetInUntilTheNextRotation() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        Keyring keyring = new Keyring(vault, Duration.ofMinutes(5), Duration.ofHours(1), now::get);
        Supplier<List<String>> secrets = keyring.of("secretsmanager:safar/shop");
        parameters.put("/aws/reference/secretsmanager/safar/shop", OLD);
        assertThat(opens(secrets, OLD)).isTrue();
        rotated(OLD, NEW);
        assertThat(opens(secrets, NEW)).as("what was read is fresh").isFalse();
        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertThat(opens(secrets, NEW)).isTrue();
        assertThat(opens(secrets, OLD)).isTrue();
        rotated(NEW, "whsec_bmV3ZXIgdGhhbiBib3RoIG9mIHRoZW0uLi4uLi4uLi4=");
        now.set(now.get().plus(Duration.ofMinutes(5)));
        assertThat(opens(secrets, NEW)).isTrue();
        assertThat(opens(secrets, OLD)).isFalse();
    }

    private void rotated(String before, String current) {
        parameters.put("/aws/reference/secretsmanager/safar/shop", current);
        parameters.put("/aws/reference/secretsmanager/safar/shop:AWSPREVIOUS", before);
    }

    private static boolean opens(Supplier<List<String>> secrets, String signing) {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new TreeMap<>();
        new Standard(List.of(signing)).sign("msg-1", Instant.EPOCH, body)
                .forEach((name, value) -> headers.put(name, List.of(value)));
        return new Standard(secrets.get())
                .verify(new WebhookRequest("POST", "shop", Headers.of(headers), body, Instant.EPOCH)).isEmpty();
    }

    @Test
    void parameterThatIsNotThereIsSaidByItsName() {
        Keyring keyring = new Keyring(vault, Duration.ofMinutes(5), Duration.ofHours(1), () -> Instant.EPOCH);
        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> keyring.of("ssm:/safar/none").get())
                .withMessageContaining("ssm:/safar/none cannot be read: ParameterNotFound");
    }
}
