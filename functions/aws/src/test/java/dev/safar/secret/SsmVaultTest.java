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
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final Map<String, String> parameters = new TreeMap<>();
    private final List<String> asked = new ArrayList<>();
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
                    : Map.of("__type", "ParameterNotFound"));
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

    @Test
    void parameterThatIsNotThereIsSaidByItsName() {
        Keyring keyring = new Keyring(vault, Duration.ofMinutes(5), Duration.ofHours(1), () -> Instant.EPOCH);
        assertThatExceptionOfType(UnreadableSecretException.class)
                .isThrownBy(() -> keyring.of("ssm:/safar/none").get())
                .withMessageContaining("ssm:/safar/none cannot be read: ParameterNotFound");
    }
}
