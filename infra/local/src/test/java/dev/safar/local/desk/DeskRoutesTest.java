package dev.safar.local.desk;

import static dev.safar.local.desk.Shopfloor.NOON;
import static dev.safar.local.desk.Shopfloor.POLICY;
import static dev.safar.local.desk.Shopfloor.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.store.Item;
import dev.safar.webhook.Headers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked under `/desk`, and answered.
class DeskRoutesTest {
    private static final String JOURNEY = "\"trigger\": {\"event\": \"purchase.completed\"}";
    private static final String STEP = """
            {"id": "hello", "message": {"template": "hello", "firstOf": ["email"]}}, {"id": "rest", "wait": "2 days"}""";

    @TempDir
    private Path folder;
    private Shopfloor shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shopfloor(folder, POLICY, JOURNEY, STEP).agrees().buys("1");
    }

    private Response ask(String method, String path, Map<String, String> query, String body, String host) {
        return shop.routes().answer(new Request(method, path, Map.of(), query,
                Headers.of(Map.of("host", List.of(host))), body.getBytes(StandardCharsets.UTF_8)));
    }

    private Map<String, @Nullable Object> get(String path) {
        return object(ask("GET", path, Map.of(), "", "localhost:8080"));
    }

    private static Map<String, @Nullable Object> object(Response response) {
        return Json.read(response.body(), Limits.FILE) instanceof Parsed.Value(Node.Obj object)
                ? object.plain()
                : Map.of();
    }

    private static Bearing unclaimed(String id) {
        return Bearing.unclaimed(new FactKey("shop", "event", id), NOON);
    }

    private String found(String who) {
        Map<String, @Nullable Object> found = object(
                ask("POST", "/desk/find", Map.of(), JsonText.compact(Map.of("who", who)), "localhost"));
        return String.valueOf(found.get("members")).replaceAll("[\\[\\]]", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"17850", "Sara@Shop.Example ", "09121234567", "+98 912 123 4567", "email:sara@shop.example"})
    void memberIsFoundByWhateverNamesHer(String who) {
        assertThat(found(who)).startsWith("m-").isEqualTo(found("customer-id:17850")).isEqualTo(found(found(who)));
    }

    @Test
    void nobodyIsFoundByWhatNobodyIsKnownBy() {
        assertThat(found("stranger@shop.example")).isEmpty();
        assertThat(found(" ")).isEmpty();
    }

    @Test
    void whatIsTwoMembersNamesBoth() {
        shop.hears(Map.of("customerId", "09121234567"), "consent.given", NOON, Map.of());
        assertThat(found("09121234567")).contains(", ").contains(found("17850"));
    }

    @Test
    void membersComeInPagesWithTheirStandingAndJourneys() {
        for (int i = 0; i < 4; i++) {
            shop.hears(Map.of("customerId", "c" + i), "consent.given", NOON, Map.of());
        }
        Map<String, @Nullable Object> first = object(
                ask("GET", "/desk/members", Map.of("limit", "3"), "", "localhost"));
        Map<String, @Nullable Object> second = object(ask("GET", "/desk/members",
                Map.of("limit", "3", "after", String.valueOf(first.get("next"))), "", "localhost"));
        assertThat((List<?>) first.get("members")).hasSize(3);
        assertThat((List<?>) second.get("members")).hasSize(2);
        assertThat(second.get("next")).isNull();
        assertThat(first + "" + second).contains("rung=first-time-buyer, lapsed=false, purchases=1",
                "journey=thanks", "state=waiting, step=rest");
        shop.passes(Duration.ofDays(61));
        assertThat(get("/desk/members").toString()).contains("lapsed=true");
    }

    @Test
    void explanationIsOfTheJourneyThatIsAskedForInTheLanguageThatIsAskedFor() {
        String sara = found("17850");
        assertThat(get("/desk/members/" + sara).toString()).contains("“Thanks” begins");
        assertThat(object(ask("GET", "/desk/members/" + sara, Map.of("lang", "fa", "journey", "thanks"), "",
                "localhost")).toString()).contains("«سپاس» آغاز می‌شود");
        assertThat(ask("GET", "/desk/members/" + sara, Map.of("lang", "xx"), "", "localhost").status()).isEqualTo(400);
        assertThat(object(ask("GET", "/desk/members/" + sara, Map.of("journey", "tanks"), "", "localhost")).toString())
                .contains("unknown-journey", "thanks");
        assertThat(ask("GET", "/desk/members/m-nobody", Map.of(), "", "localhost").status()).isEqualTo(404);
    }

    @Test
    void exportHoldsEveryRowOfHersAndHerAddressesAsTheyAre() {
        String sara = found("17850");
        int rows = shop.stack().store().query(sara, "", Optional.empty(), 1000).size();
        Map<String, @Nullable Object> export = get("/desk/members/" + sara + "/export");
        int exported = export.entrySet().stream().filter(entry -> !entry.getKey().equals("messages"))
                .mapToInt(entry -> entry.getValue() instanceof List<?> list ? list.size() : 0).sum();
        assertThat(exported).isEqualTo(rows);
        assertThat(export.toString()).contains("sara@shop.example", "+989121234567", "type=purchase.completed",
                "Hello there");
    }

    @Test
    void exportHasHerCodeAndLinkAndARefundThatWaitsForItsOrder() {
        String sara = found("17850");
        shop.hears(SARA, "purchase.refunded", NOON,
                Map.of("refund", "r", "order", "77", "amount", Map.of("amount", 5, "currency", "IRT")));
        Map<String, @Nullable Object> export = get("/desk/members/" + sara + "/export");
        assertThat(export.get("orphan")).asString().contains("shop/refund/r");
        assertThat(export.get("referral")).asString()
                .matches("\\{code=([0-9A-Z]{12}), link=https://chai.example/r/\\1\\}");
    }

    @Test
    void pointsForComingThroughAFriendAreNotTheFriends() {
        String sara = found("17850");
        String code = String.valueOf(get("/desk/members/" + sara + "/export").get("referral")).replaceAll(".*/|\\}",
                "");
        Map<String, String> anna = Map.of("customerId", "anna");
        shop.hears(anna, "member.referred", NOON, Map.of("code", code)).hears(anna, "purchase.completed", NOON,
                Map.of("order", "a", "total", Map.of("amount", 1_000_000, "currency", "IRT")))
                .passes(Duration.ofMinutes(5));
        assertThat(get("/desk/members/" + found("anna")).toString())
                .contains("points for having come through a friend's link and bought")
                .doesNotContain("points for a friend who came");
        assertThat(get("/desk/members/" + sara).toString()).contains("points for a friend who came and bought")
                .doesNotContain("for having come");
    }

    @Test
    void erasureBeginsAtOnceAndSaysWhenItIsComplete() {
        String sara = found("17850");
        Response begun = ask("POST", "/desk/members/" + sara + "/erase", Map.of(), "", "localhost");
        assertThat(begun.status()).isEqualTo(202);
        assertThat(object(begun)).containsEntry("completeAt", NOON.plus(Duration.ofMinutes(15)).toString());
        assertThat(found("17850")).isEmpty();
        assertThat(shop.stack().store().all(Item.Enrollment.class)).isEmpty();
        shop.passes(Duration.ofMinutes(16));
        assertThat(shop.stack().store().query(sara, "", Optional.empty(), 10)).isEmpty();
        assertThat(ask("POST", "/desk/members/" + sara + "/erase", Map.of(), "", "localhost").status()).isEqualTo(404);
    }

    @Test
    void rejectionsComeWithTheirReasonsTheLatestFirst() {
        shop.stack().reject(unclaimed("1"), "no-identity", "first");
        shop.passes(Duration.ofHours(1));
        shop.stack().reject(unclaimed("0"), "far-future", "second");
        assertThat(get("/desk/rejections").toString()).containsSubsequence("far-future", "second", "no-identity",
                "first");
        assertThat(get("/desk/troubles")).containsEntry("troubles", List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "localhost.evil.example", "127.0.0.1.nip.io", "[::1].evil"})
    void nobodyElsesPageMayAsk(String host) {
        assertThat(ask("GET", "/desk/members", Map.of(), "", host).status()).isEqualTo(403);
        assertThat(ask("POST", "/desk/find", Map.of(), "{}", host).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001", "x", "99999", ""})
    void strangeLimitIsRefused(String limit) {
        assertThat(ask("GET", "/desk/members", Map.of("limit", limit), "", "localhost").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"who\": 1}", "{\"who\": \"a\"", "\u0000"})
    void strangeQuestionIsRefused(String body) {
        assertThat(ask("POST", "/desk/find", Map.of(), body, "localhost").status()).isEqualTo(400);
    }
}
