package dev.safar.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.event.Personal;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.flow.Received;
import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.Shelf;
import dev.safar.local.http.DeskToken;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Router;
import dev.safar.local.links.Links;
import dev.safar.local.outbox.Answered;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.outbox.Sent;
import dev.safar.log.Line;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Direction;
import dev.safar.message.Language;
import dev.safar.message.Rendered;
import dev.safar.webhook.Headers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static final String EFFECT = "m-1#j#e#s";
    private static final DeskToken TOKEN = DeskToken.fresh();
    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/page.css", "/page/page.js", "/page/views.js", "/page/dom.js", "/page/words.js",
            "/page/names.js", "/page/token.js", "/page/icon.svg"})
    void everyFileForbidsWhateverIsNotOfThisPage(String path) {
        Response file = answer(new Router(PageFiles.routes()), path, Map.of(), Map.of());
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.headers().get("Content-Security-Policy")).startsWith("default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'").doesNotContain("unsafe", "http");
        String text = text(file);
        assertThat(text).doesNotContain("innerHTML", "onclick=", "onload=", "style=", "eval(", "https://");
    }

    @Test
    void anotherPageReadsNothing() {
        Router router = new Router(PageFiles.routes());
        assertThat(answer(router, "/", Map.of(), Map.of("origin", List.of("http://evil.example"))).status())
                .isEqualTo(403);
    }

    @Test
    void feedTellsWhatCameAfterANumberAndWithoutNames() {
        Feed feed = new Feed(() -> Instant.EPOCH);
        feed.tell(fact("1"));
        feed.tell(fact("2"));
        Router router = new Router(feed.routes());
        assertThat(text(answer(router, "/desk/events", Map.of(), Map.of()))).contains("shop/order/1", "shop/order/2");
        assertThat(text(answer(router, "/desk/events", Map.of("after", "1"), Map.of()))).contains("shop/order/2")
                .doesNotContain("shop/order/1");
        assertThat(text(answer(router, "/desk/events", Map.of("after", "99"), Map.of())))
                .as("of another process: from the start").contains("shop/order/1");
        assertThat(answer(router, "/desk/events", Map.of("after", "x"), Map.of()).status()).isEqualTo(400);
    }

    @Test
    void feedForgetsWhatIsOld() {
        Feed feed = new Feed(() -> Instant.EPOCH);
        for (int i = 1; i <= 301; i++) {
            feed.tell(fact(Integer.toString(i)));
        }
        assertThat(text(answer(new Router(feed.routes()), "/desk/events", Map.of(), Map.of())))
                .contains("\"last\":301", "shop/order/301\"", "shop/order/2\"").doesNotContain("shop/order/1\"");
    }

    @Test
    void letterIsShownWithoutItsPictureAndCannotRunAnything() {
        try (DataFile file = DataFile.open(folder.resolve("store.db"))) {
            Router router = new Router(new OutboxRoutes(outbox(file), new Links(new Shelf(file, "post")), TOKEN).all());
            Response letter = answer(router, "/desk/outbox/letter",
                    Map.of("effect", EFFECT, "pass", TOKEN.passFor(EFFECT)), Map.of());
            assertThat(text(letter)).contains("<p>Hi</p>", "<u>Unsubscribe</u>")
                    .doesNotContain("<img", "/u/", "<a ");
            assertThat(letter.headers().get("Content-Security-Policy")).startsWith("sandbox ")
                    .doesNotContain("allow-scripts", "allow-same-origin").contains("default-src 'none'");
            assertThat(text(answer(router, "/desk/outbox", Map.of(), Map.of()))).contains(EFFECT, "\"next\":null")
                    .doesNotContain("sara@example.com");
            assertThat(
                    answer(router, "/desk/outbox/letter", Map.of("effect", "x", "pass", TOKEN.passFor("x")), Map.of())
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "m-1#j#e#other"})
    void letterOpensForItsOwnPassAlone(String other) {
        try (DataFile file = DataFile.open(folder.resolve("store.db"))) {
            Router router = new Router(new OutboxRoutes(outbox(file), new Links(new Shelf(file, "post")), TOKEN).all());
            String list = text(answer(router, "/desk/outbox", Map.of(), Map.of()));
            assertThat(list).contains("&pass=" + TOKEN.passFor(EFFECT));
            Map<String, String> query = Map.of("effect", EFFECT, "pass", TOKEN.passFor(other));
            assertThat(answer(router, "/desk/outbox/letter", query, Map.of()).status()).isEqualTo(401);
            assertThat(answer(router, "/desk/outbox/letter", Map.of("effect", EFFECT), Map.of()).status())
                    .isEqualTo(401);
        }
    }

    private static DurableOutbox outbox(DataFile file) {
        DurableOutbox outbox = new DurableOutbox(new Shelf(file, "post"));
        Letter letter = new Letter(EFFECT, new MemberId("m-1"), Instant.EPOCH, 1, "j", "t", Channel.EMAIL,
                Personal.of("sara@example.com"),
                new Rendered(Language.ENGLISH, Direction.LTR, Optional.of("Hi"), "Hi"));
        outbox.leaves(Sent.letter(letter, "Hi",
                Optional.of(
                        "<p>Hi</p>\n<a href=\"http://127.0.0.1/u/0f\">Unsubscribe</a>\n<img src=\"http://127.0.0.1/o/1\" width=\"1\" height=\"1\" alt=\"\">\n"),
                List.of(), Answered.RECORDED), _ -> {});
        return outbox;
    }

    private static Line fact(String order) {
        return new Line.Fact("1", new FactKey("shop", "order", order),
                new Received.Accepted(new MemberId("m-1"), false, List.of(), List.of(), List.of()));
    }

    private static Response answer(Router router, String path, Map<String, String> query,
            Map<String, List<String>> more) {
        Map<String, List<String>> headers = new HashMap<>(more);
        headers.put("host", List.of("127.0.0.1:7077"));
        return router.answer(new Request("GET", path, Map.of(), query, Headers.of(headers), new byte[0]));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
