package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Waiting;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server answers what `docs/openapi.json` says, under the paths that it says and no others, and gives every status that stands there.
class DoorsTest {
    private static final String JOURNEY = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "hour", "wait": "1 hours" }, { "id": "hello", "message": { "template": "hello", "firstOf": ["email"] } }, { "id": "rest", "wait": "90 days" } ] }""";
    /// A disk that says no, a request in the moment of stopping, and a fact that died though every door reads it: `FullDiskTest`, `WebhookEndpoint`, `Teller` and
    /// `ErasedStrangerTest` see to these; `DoubtRoutesTest` to what is unclear.
    private static final Set<String> OUT_OF_REACH = Set.of("GET /health 503", "POST /desk/clock 503",
            "POST /desk/import 503", "POST /desk/erase 202", "POST /u/{id} 503", "POST /desk/effects/settle 200",
            "POST /desk/effects/settle 503", "POST /desk/effects/retry 200", "POST /desk/effects/retry 409",
            "POST /desk/effects/retry 503");
    /// What the doors for shops answer is held to the page by `ContractTest`.
    private static final String WEBHOOKS = "/webhooks/{source}";

    @TempDir
    private Path folder = Path.of("");
    private final Doors page = new Doors();
    private final Set<String> seen = new TreeSet<>();

    @Test
    void everyRouteIsOnThePageAndNothingElse() {
        try (Shop shop = new Shop(folder, Map.of("thanks", JOURNEY))) {
            Set<String> mounted = new TreeSet<>();
            Set<String> files = new TreeSet<>();
            shop.mounted().forEach(route -> {
                boolean file = route.startsWith("GET /page/");
                mounted.add(file ? "GET /page/{file}" : route.replace("* " + WEBHOOKS, "POST " + WEBHOOKS));
                if (file) {
                    files.add(route.substring("GET /page/".length()));
                }
            });
            assertThat(mounted).isEqualTo(page.operations());
            assertThat(List.copyOf(files)).isEqualTo(page.choices("GET /page/{file}"));
        }
    }

    @Test
    void nothingIsKnownByABlankName() {
        try (Shop shop = new Shop(folder, Map.of("thanks", JOURNEY))) {
            Asking ask = new Asking(shop, page, seen);
            page.operations().stream().filter(operation -> operation.contains("/desk/") && operation.contains("{"))
                    .forEach(operation -> List.of(operation.endsWith("{member}") ? "" : "%20", "%20", "%E2%80%AE")
                            .forEach(name -> ask.as(operation,
                                    operation.substring(operation.indexOf(' ') + 1).replaceAll("\\{[a-z]+}", name),
                                    operation.startsWith("GET") ? null : "{\"mode\": \"paused\"}")));
        }
        assertThat(seen).isNotEmpty().noneMatch(said -> said.matches(".* 5..")).contains(
                "GET /desk/members/{member} 404", "POST /desk/members/{member}/erase 404");
    }

    @Test
    void everyAnswerIsAsThePageSaysAndEveryStatusIsGiven() {
        try (Shop shop = new Shop(folder, Map.of("thanks", JOURNEY))) {
            byDay(shop);
            shop.posts(Signed.consent("sara", shop.now()));
            shop.posts(Signed.purchase("sara", "1", shop.now()));
            Shop.await(() -> shop.enrollments("order/1").stream().anyMatch(run -> run.state() instanceof Waiting));
            shop.posts("{\"id\":\"x\",\"type\":\"nonsense\",\"source\":\"s\",\"occurredAt\":\"" + shop.now()
                    + "\",\"data\":{}}");
            shop.isAtRest();
            Asking ask = new Asking(shop, page, seen);
            clock(ask);
            members(ask);
            letters(ask);
            deadLetters(shop, ask);
            works(ask);
            publishing(ask);
            erasure(ask);
            doors(ask);
        }
        Set<String> expected = new TreeSet<>();
        page.operations().stream().filter(operation -> !operation.endsWith(WEBHOOKS)).forEach(
                operation -> page.statuses(operation).forEach(status -> expected.add(operation + " " + status)));
        expected.removeAll(OUT_OF_REACH);
        assertThat(seen).isEqualTo(expected);
    }

    /// At night her letter would wait for the morning, and wake her once more.
    private static void byDay(Shop shop) {
        Instant noon = shop.now().truncatedTo(ChronoUnit.DAYS).plus(36, ChronoUnit.HOURS);
        shop.passes(Duration.between(shop.now(), noon).toMinutes() + " minutes");
    }

    private void clock(Asking ask) {
        ask.get("/desk/clock");
        String moved = ask.post("/desk/clock", "/desk/clock", "{\"by\": \"1 days\"}");
        assertThat(moved).contains("\"woken\":1", "\"messages\":1", "\"ended\":0");
        ask.post("/desk/clock", "/desk/clock", "{\"by\": \"yesterday\"}");
    }

    private void members(Asking ask) {
        String sara = ask.sara();
        ask.post("/desk/find", "/desk/find", "{}");
        ask.get("/desk/members");
        ask.get("/desk/members", "?limit=0");
        ask.get("/desk/members", "?after=");
        for (String rest : List.of("", "?lang=xx", "?journey=none")) {
            ask.get("/desk/members/{member}", sara, rest);
        }
        ask.get("/desk/members/{member}/export", sara, "");
        ask.get("/desk/members/{member}/export", "m-nobody", "");
        String preview = "/desk/members/{member}/preview";
        String soon = "{\"until\": \"" + ask.shop.now().plus(Duration.ofDays(200)) + "\"%s}";
        assertThat(ask.post(preview, preview.replace("{member}", sara), soon.formatted(""))).contains("\"lines\":[{");
        ask.post(preview, preview.replace("{member}", "m-nobody"), soon.formatted(""));
        ask.post(preview, preview.replace("{member}", sara), "{}");
        ask.post(preview, preview.replace("{member}", sara),
                soon.formatted(", \"journeys\": {\"a.journey.json\": \"{}\"}"));
    }

    private void letters(Asking ask) {
        String outbox = ask.get("/desk/outbox");
        String letter = Asking.first("\"letter\":\"([^\"]+)", outbox);
        assertThat(ask.as("GET /desk/outbox/letter", letter, null)).as("what staff follow is not her click")
                .contains("href=\"https://shop.example/tea\"").doesNotContain("/c/");
        ask.as("GET /desk/outbox/letter", letter + "x", null);
        ask.as("GET /desk/outbox/letter", "/desk/outbox/letter?effect=x&pass=" + URLEncoder
                .encode(ask.shop.token().passFor("x"), StandardCharsets.UTF_8), null);
        for (String kind : List.of("c", "o", "u")) {
            String id = Asking.first("/" + kind + "/([0-9a-f]{32})", outbox + ask.pixel());
            ask.get("/" + kind + "/{id}", id, "");
            ask.get("/" + kind + "/{id}", "none", "");
        }
        ask.post("/u/{id}", "/u/" + Asking.first("/u/([0-9a-f]{32})", outbox), "");
        ask.post("/u/{id}", "/u/none", "");
    }

    private void deadLetters(Shop shop, Asking ask) {
        shop.breaks();
        Shop.await(() -> {
            ask.post("/desk/clock", "/desk/clock", "{\"by\": \"2 minutes\"}");
            return !shop.deadLetters().isEmpty();
        });
        String id = Asking.first("\"id\":\"([^\"]+)", ask.get("/desk/deadletters"));
        for (String one : List.of(id, "none")) {
            ask.get("/desk/deadletters/{id}", one, "");
            ask.post("/desk/deadletters/{id}/replay", "/desk/deadletters/" + one + "/replay", "");
        }
        ask.post("/desk/deadletters/replay", "/desk/deadletters/replay", "");
        Shop.await(() -> {
            ask.post("/desk/clock", "/desk/clock", "{\"by\": \"2 minutes\"}");
            return !shop.deadLetters().isEmpty();
        });
        for (String one : List.of(id, "none")) {
            ask.post("/desk/deadletters/{id}/discard", "/desk/deadletters/" + one + "/discard", "");
        }
    }

    private void works(Asking ask) {
        for (String list : List.of("/desk/rejections", "/desk/troubles")) {
            ask.get(list);
            ask.get(list, "?limit=x");
        }
        ask.get("/desk/effects");
        for (String verb : List.of("/desk/effects/settle", "/desk/effects/retry")) {
            ask.post(verb, verb, "{}");
            ask.post(verb, verb, "{\"effect\": \"m-1#thanks#order/1#hello\", \"by\": \"Sara\"}");
        }
        ask.get("/desk/shop");
        ask.get("/desk/journeys");
        ask.get("/desk/events");
        ask.get("/desk/events", "?after=x");
        ask.post("/desk/import", "/desk/import", "{\"envelopes\": [{}]}");
        ask.post("/desk/import", "/desk/import",
                "{\"envelopes\": [" + Signed.purchase("omid", "9", Instant.EPOCH).replace("EUR", "USD") + "]}");
        assertThat(ask.get("/desk/events"))
                .contains("\"kind\":\"rejected\",\"reason\":\"wrong-currency\",\"fact\":\"my-shop/order/9\"");
        ask.post("/desk/import", "/desk/import", "[]");
    }

    private void publishing(Asking ask) {
        String wanted = "{\"versions\": {\"thanks\": \"v1\"}, \"waiting\": \"end\"%s}";
        ask.post("/desk/publish/plan", "/desk/publish/plan", "{}");
        String base = Asking.first("\"base\":([0-9]+)",
                ask.post("/desk/publish/plan", "/desk/publish/plan", wanted.formatted("")));
        ask.post("/desk/publish", "/desk/publish", "[]");
        ask.post("/desk/publish", "/desk/publish", wanted.formatted(", \"expect\": {\"thanks\": 99}"));
        ask.post("/desk/publish", "/desk/publish", wanted.replace("v1", "v9").formatted(""));
        ask.post("/desk/publish", "/desk/publish", wanted.formatted(", \"expect\": {\"thanks\": " + base + "}"));
        for (String journey : List.of("thanks", "thnaks")) {
            ask.get("/desk/journeys/{journey}/versions", journey, "");
            ask.get("/desk/journeys/{journey}/census", journey, "");
            ask.get("/desk/journeys/{journey}/versions/{version}", journey, "");
            for (String mode : List.of("paused", "paused", "asleep", "live")) {
                ask.post("/desk/journeys/{journey}/mode", "/desk/journeys/" + journey + "/mode",
                        "{\"mode\": \"" + mode + "\"}");
            }
        }
        ask.as("GET /desk/journeys/{journey}/versions/{version}", "/desk/journeys/thanks/versions/active", null);
    }

    private void erasure(Asking ask) {
        ask.post("/desk/erase", "/desk/erase", "{}");
        ask.post("/desk/erase", "/desk/erase", "{\"who\": \"lena@shop.example\"}");
        String sara = ask.sara();
        ask.post("/desk/members/{member}/erase", "/desk/members/" + sara + "/erase", "");
        ask.post("/desk/members/{member}/erase", "/desk/members/m-nobody/erase", "");
    }

    private void doors(Asking ask) {
        ask.get("/health");
        ask.get("/");
        page.choices("GET /page/{file}").forEach(file -> ask.get("/page/{file}", file.toString(), ""));
        page.operations().forEach(operation -> {
            if (page.statuses(operation).contains("403")) {
                ask.foreign(operation);
            }
            if (page.statuses(operation).contains("401") && !operation.endsWith(WEBHOOKS)) {
                ask.stranger(operation);
            }
        });
    }
}
