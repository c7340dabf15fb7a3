package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.json.JsonText;
import dev.safar.lambda.Webhooks;
import dev.safar.local.live.Library;
import dev.safar.local.stack.LocalFunction;
import dev.safar.webhook.Hostile;
import dev.safar.webhook.StorefrontWebhook;
import dev.safar.webhook.WebhookEndpoint;
import dev.safar.webhook.WebhookRequest;
import dev.safar.webhook.Wired;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server on one machine and the function behind a gateway say the same to the same request: every hostile one of the set, and those in it that are right after
/// all.
class SameAnswersTest {
    private static final String EVERY_PURCHASE = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder = Path.of("");

    /// What is said: the status, the headers that the contract names, and the body.
    private record Said(int status, Map<String, String> headers, String body) {}

    @Test
    void serverAndFunctionSayTheSame() throws IOException, InterruptedException {
        LocalFunction function = new LocalFunction("StorefrontWebhook",
                new Webhooks(new WebhookEndpoint(new StorefrontWebhook(new Door(Wired.BRITISH),
                        Wired.sources(), StorefrontWebhook.MOST_BYTES, _ -> {}), (_, _) -> true, _ -> {}),
                        () -> Wired.NOW));
        List<Hostile> requests = Hostile.all().filter(SameAnswersTest::canBeSaidInHttp).toList();
        assertThat(requests).hasSizeGreaterThan(100);
        try (LocalServer server = server(); HttpClient client = HttpClient.newHttpClient()) {
            for (Hostile hostile : requests) {
                Said there = ofFunction(function, hostile);
                Said here = ofServer(client, server.port(), hostile, there);
                assertThat(here).as(hostile.what()).isEqualTo(there);
                assertThat(here.status()).as(hostile.what()).isLessThan(500);
            }
        }
    }

    /// A line break or a Persian digit in a header and dots in a path end before any door; a body beyond every limit ends the connection, which `HttpServerTest` looks at.
    private static boolean canBeSaidInHttp(Hostile hostile) {
        WebhookRequest request = hostile.knock().request();
        return hostile.knock().headers().values().stream().flatMap(List::stream)
                .allMatch(value -> value.chars().allMatch(letter -> letter >= ' ' && letter <= '~'))
                && !request.source().contains("/") && request.body().length <= StorefrontWebhook.MOST_BYTES;
    }

    private LocalServer server() throws IOException {
        Files.createDirectories(folder.resolve("journeys/messages/en"));
        Files.writeString(folder.resolve("journeys/every.journey.json"), EVERY_PURCHASE);
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/safar.json"), JsonText.pretty(settings()));
        DataFolder data = DataFolder.open(folder.resolve("data"), ZoneOffset.UTC);
        Library.Taken journeys = new Library(data.journeys()).take(folder.resolve("journeys"));
        return LocalServer.start(data, journeys.editions().orElseThrow(), LocalServer.Options.USUAL.on(0),
                new PrintWriter(new StringWriter(), true), () -> Wired.NOW, _ -> {});
    }

    private static Map<String, Object> settings() {
        Map<String, Object> sources = new TreeMap<>();
        Wired.secrets().forEach((kind, secrets) -> sources.put(kind, Map.of("kind", kind, "secrets", secrets)));
        return Map.of("shop",
                Map.of("name", "Chai", "link", "https://chai.example", "currency", "GBP", "region", "GB"), "sources",
                sources, "identityKey", "0123456789abcdef");
    }

    private static Said ofFunction(LocalFunction function, Hostile hostile) {
        WebhookRequest request = hostile.knock().request();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("httpMethod", request.method());
        event.put("pathParameters", Map.of("source", request.source()));
        event.put("multiValueHeaders", hostile.knock().headers());
        event.put("body", Base64.getEncoder().encodeToString(request.body()));
        event.put("isBase64Encoded", true);
        Map<?, ?> answer = (Map<?, ?>) function.call(event);
        Map<String, String> headers = new TreeMap<>();
        ((Map<?, ?>) Objects.requireNonNull(answer.get("headers")))
                .forEach((name, value) -> headers.put((String) name, (String) value));
        return new Said((Integer) Objects.requireNonNull(answer.get("statusCode")), headers,
                (String) Objects.requireNonNull(answer.get("body")));
    }

    private static Said ofServer(HttpClient client, int port, Hostile hostile, Said there)
            throws IOException, InterruptedException {
        WebhookRequest request = hostile.knock().request();
        HttpRequest.Builder builder = HttpRequest
                .newBuilder(URI.create("http://127.0.0.1:" + port + "/webhooks/" + request.source()))
                .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        hostile.knock().headers().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        HttpResponse<String> answer = client.send(builder.build(), BodyHandlers.ofString());
        Map<String, String> headers = new TreeMap<>();
        there.headers().keySet()
                .forEach(name -> answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
        return new Said(answer.statusCode(), headers, answer.body());
    }
}
