package dev.safar.local.line;

import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.http.DeskToken;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The line to a server that runs on this machine.
public final class HttpLine implements DeskLine {
    private static final int LARGEST = 256 * 1024 * 1024;
    private static final Limits LIMITS = new Limits(LARGEST, 200, LARGEST, 400);
    /// Erasing and moving the clock may take a while.
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).proxy(HttpClient.Builder.NO_PROXY).build();
    private final int port;
    private final DeskToken token;

    /// Prepares to ask.
    ///
    /// @param port where it listens on 127.0.0.1
    /// @param token what its desk asks for
    public HttpLine(int port, DeskToken token) {
        this.port = port;
        this.token = token;
    }

    @Override
    public Reply ask(String method, String path, Map<String, String> query, @Nullable Map<String, ?> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path, query)).timeout(PATIENCE)
                .header("Content-Type", "application/json").header("Authorization", "Bearer " + token.reveal())
                .method(method, body == null
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofString(JsonText.compact(body), StandardCharsets.UTF_8));
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return reply(response.statusCode(), response.body());
        } catch (ConnectException e) {
            throw new LineBroken("Nothing listens on port " + port + ". Start it: safar local");
        } catch (IOException e) {
            throw new LineBroken("What listens on port " + port + " broke off; is it `safar local`?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LineBroken("Interrupted before port " + port + " had answered");
        }
    }

    private URI address(String path, Map<String, String> query) {
        String asked = query.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue())).collect(Collectors.joining("&"));
        return URI.create("http://127.0.0.1:" + port + path + (asked.isEmpty() ? "" : "?" + asked));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static Reply reply(int status, byte[] body) {
        return Json.read(body, LIMITS) instanceof Parsed.Value(Node.Obj object)
                ? new Reply(status, object.plain())
                : notSafar();
    }

    private static Reply notSafar() {
        throw new LineBroken("What answers there is no Safar; which port does `safar local` say?");
    }

    @Override
    public void close() {
        client.close();
    }
}
