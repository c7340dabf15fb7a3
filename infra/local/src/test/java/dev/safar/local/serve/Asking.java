package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks, notes what was answered, and holds it to the page.
final class Asking {
    final Shop shop;
    private final HttpClient client;
    private final Doors page;
    private final Set<String> seen;

    /// @param page what answers are held to
    /// @param seen takes what was answered, as in `GET /health 200`
    Asking(Shop shop, Doors page, Set<String> seen) {
        this.page = page;
        this.seen = seen;
        this.shop = shop;
        this.client = shop.client;
    }

    String get(String path) {
        return as("GET " + path, path, null);
    }

    String get(String path, String query) {
        return as("GET " + path, path + query, null);
    }

    String get(String pattern, String part, String query) {
        return as("GET " + pattern, pattern.replaceAll("\\{[a-z]+}", part) + query, null);
    }

    String post(String pattern, String path, String body) {
        return as("POST " + pattern, path, body);
    }

    String sara() {
        return first("\"(m-[0-9a-f]+)\"", post("/desk/find", "/desk/find", "{\"who\": \"sara@shop.example\"}"));
    }

    /// The picture stands in the page of a mail alone, and is left out where it is shown.
    String pixel() {
        return shop.picture();
    }

    String as(String operation, String path, @Nullable String body) {
        return note(operation, shop.asks(path).header("Authorization", "Bearer " + shop.token().reveal()), body);
    }

    void foreign(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1).replace("{file}", "page.js");
        note(operation, shop.asks(path.replaceAll("\\{[a-z]+}", "x")).header("Origin", "http://evil.example"),
                operation.startsWith("GET") ? null : "");
    }

    void stranger(String operation) {
        String path = operation.substring(operation.indexOf(' ') + 1);
        note(operation, shop.asks(path.replaceAll("\\{[a-z]+}", "x")), operation.startsWith("GET") ? null : "");
    }

    private String note(String operation, HttpRequest.Builder request,
            @Nullable String body) {
        HttpResponse<String> answer = client.sendAsync(
                (body == null ? request.GET() : request.POST(BodyPublishers.ofString(body))).build(),
                BodyHandlers.ofString()).join();
        seen.add(operation + " " + answer.statusCode());
        page.check(operation, answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                answer.body());
        return answer.body();
    }

    static String first(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern + " in " + text).isTrue();
        return found.group(1);
    }
}
