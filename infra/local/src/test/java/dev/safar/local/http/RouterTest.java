package dev.safar.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.webhook.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RouterTest {
    private final Router router = new Router(List.of(
            Route.open("GET", "/shops/mine", _ -> Response.json(200, "mine")),
            Route.open("GET", "/shops/{shop}", request -> Response.json(200, request.parameter("shop"))),
            Route.open("POST", "/shops/{shop}", _ -> Response.json(202, "posted")),
            Route.desk("GET", "/desk", _ -> Response.json(200, "desk")),
            Route.open("GET", "/broken", _ -> {
                throw new IllegalStateException("sara@shop.example");
            })));

    @ParameterizedTest
    @CsvSource({"GET, /shops/mine, 200", "GET, /shops/other, 200", "HEAD, /shops/other, 200", "POST, /shops/other, 202",
            "PUT, /shops/other, 405", "GET, /shops, 404", "GET, /shops/other/, 404", "GET, /, 404", "OPTIONS, *, 400"})
    void routeIsFoundByMethodAndPath(String method, String path, int status) {
        assertThat(asked(method, path, Map.of()).status()).isEqualTo(status);
    }

    @Test
    void firstRouteThatFitsCountsAndNamesInBracesAreHandedOver() {
        assertThat(text(asked("GET", "/shops/mine", Map.of()))).isEqualTo("\"mine\"");
        assertThat(text(asked("GET", "/shops/سفر", Map.of()))).isEqualTo("\"سفر\"");
    }

    @Test
    void wrongMethodIsToldTheRightOnes() {
        assertThat(asked("PUT", "/shops/other", Map.of()).headers()).containsEntry("Allow", "GET, POST");
    }

    @Test
    void whatAHandlerThrowsStaysInside() {
        Response answer = asked("GET", "/broken", Map.of());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(text(answer)).doesNotContain("sara", "IllegalState");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1:7077, , 200", "localhost:7077, http://localhost:7077, 200", "[::1]:7077, , 200",
            "shop.example, , 403", "127.0.0.1.shop.example:7077, , 403", "127.0.0.1:7077, http://shop.example, 403",
            "127.0.0.1:7077, null, 403"})
    void deskIsForWhoeverSitsHere(String host, String origin, int status) {
        Map<String, List<String>> headers = origin == null
                ? Map.of("Host", List.of(host))
                : Map.of("Host", List.of(host), "Origin", List.of(origin));
        assertThat(asked("GET", "/desk", headers).status()).isEqualTo(status);
    }

    @Test
    void deskIsNotForWhoComesThroughAProxy() {
        Map<String, List<String>> headers = Map.of("Host", List.of("127.0.0.1:7077"), "X-Forwarded-For",
                List.of("203.0.113.7"));
        assertThat(asked("GET", "/desk", headers).status()).isEqualTo(403);
        assertThat(asked("GET", "/desk", Map.of()).status()).isEqualTo(403);
    }

    private Response asked(String method, String path, Map<String, List<String>> headers) {
        return router.answer(new Request(method, path, Map.of(), Map.of(), Headers.of(headers), new byte[0]));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
