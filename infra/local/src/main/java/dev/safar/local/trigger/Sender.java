package dev.safar.local.trigger;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/// Sends signed requests, one after the other.
public final class Sender implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final URI url;

    /// Prepares to send.
    ///
    /// @param url where to
    /// @throws Mistyped if that is no address of a web server
    public Sender(String url) {
        try {
            this.url = URI.create(url);
        } catch (IllegalArgumentException _) {
            throw noUrl(url);
        }
        String scheme = String.valueOf(this.url.getScheme()).toLowerCase(Locale.ROOT);
        if (this.url.getHost() == null || !scheme.matches("https?")) {
            throw noUrl(url);
        }
    }

    private static Mistyped noUrl(String url) {
        return new Mistyped("Expected --url to be as in http://127.0.0.1:8080/webhooks/shop, but found '" + url + "'");
    }

    /// What came back.
    ///
    /// @param status the HTTP status
    /// @param body what it says
    public record Heard(int status, String body) {}

    /// Sends one.
    ///
    /// @param signed what
    /// @return what came back
    /// @throws Mistyped if nothing answers there
    public Heard send(Signed signed) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url).timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(signed.body(), StandardCharsets.UTF_8));
        signed.headers().forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Heard(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new Mistyped("Nothing answers at " + url + ". Does the server there run, and is the port right?");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mistyped("Interrupted before " + url + " had answered");
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
