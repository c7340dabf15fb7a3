package dev.safar.channel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/// An endpoint of AWS on this machine that speaks the query protocol, as SES and SNS do: it keeps the fields that it is sent and answers what a test wants. The real
/// clients reach it over the wire, with their own HTTP.
final class LocalEndpoint implements AutoCloseable {
    /// The requests, in their order, by field.
    final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
    private final Deque<Mood> moods = new ArrayDeque<>();
    private final HttpServer server;
    private final String yes;

    /// How it answers once.
    sealed interface Mood {
        /// It refuses.
        record No(int status, String code, String message) implements Mood {}

        /// It takes what came, and hangs up without a word.
        record Mute() implements Mood {}
    }

    /// @param yes the body of an answer that takes everything
    LocalEndpoint(String yes) {
        this.yes = yes;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    void next(Mood mood) {
        moods.add(mood);
    }

    <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
        return builder.region(Region.EU_CENTRAL_1)
                .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.add(fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            switch (moods.poll()) {
                case null -> say(exchange, 200, yes);
                case Mood.No(int status, String code, String message) -> say(exchange, status,
                        "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + message
                                + "</Message></Error><RequestId>r</RequestId></ErrorResponse>");
                case Mood.Mute() -> {
                    // To close the exchange without an answer ends the connection.
                }
            }
        }
    }

    private static void say(HttpExchange exchange, int status, String xml) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : form.split("&", -1)) {
            String[] parts = field.split("=", 2);
            fields.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                    URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return fields;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
