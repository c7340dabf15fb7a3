package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Busy;
import dev.safar.flow.Doubts.Said;
import dev.safar.flow.Doubts.Said.Became;
import dev.safar.journey.Decided;
import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Entry;
import dev.safar.local.desk.Concerns;
import dev.safar.local.desk.Doubt;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.member.MemberId;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.MemoryStore;
import dev.safar.store.Write;
import dev.safar.webhook.Headers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtRoutesTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final EnrollmentId ID = new EnrollmentId(new MemberId("m-1"), "win-back", "shop/order#7/1");
    private static final String EFFECT = "m-1#win-back#shop/order#7/1#hello";

    private final MemoryStore store = new MemoryStore(1);
    private final List<Doubt> asked = new ArrayList<>();

    @BeforeEach
    void nobodyKnowsWhetherHelloWasSent() {
        Effect unclear = new Effect(Effect.Status.UNCERTAIN, NOON, 1, "x",
                Map.of(Effect.REASON, "no answer was written"));
        store.write(new Write.Put(new Item.Enrollment(new Enrollment(ID, "v1", new Entry(NOON, Map.of()),
                new Waiting(1, new Rest("breathe", NOON.plusSeconds(60))), Map.of("hello", unclear), Map.of(),
                List.of(), Decided.NOTHING)), Expect.ABSENT));
        store.write(new Write.Put(new Item.Trouble(ID.member(), "uncertain#" + ID.withinMember() + "#hello",
                Item.Trouble.What.UNCERTAIN, NOON, "Attempt 1: no answer was written"), Expect.ABSENT));
    }

    @Test
    void whatIsUnclearIsListedUnderTheIdByWhichItIsSettled() {
        assertThat(text(ask("/desk/effects", "", doubt -> Optional.empty()))).contains("\"effect\":\"" + EFFECT + "\"");
        assertThat(post("settle", doubt -> Optional.empty()).status()).isEqualTo(200);
        Effect settled = ((Item.Enrollment) store.get(Key.enrollment(ID)).orElseThrow().item()).enrollment().effects()
                .getOrDefault("hello", new Effect(Effect.Status.PENDING, NOON, 0, "", Map.of()));
        assertThat(settled.status()).isEqualTo(Effect.Status.SENT);
        assertThat(settled.result()).containsEntry(Effect.BY, "Sara");
        assertThat(text(ask("/desk/effects", "", doubt -> Optional.empty()))).contains("\"effects\":[]",
                "\"more\":false");
        assertThat(post("settle", doubt -> Optional.empty()).status()).isEqualTo(404);
    }

    /// Whatever else went wrong before it does not hide it.
    @Test
    void whatIsUnclearIsFoundBehindThousandsOfOtherTroubles() {
        for (int i = 0; i < 2500; i++) {
            store.write(new Write.Put(new Item.Trouble(new MemberId("m-" + i), "failed#win-back#shop/order#7/1",
                    Item.Trouble.What.FAILED, NOON.minusSeconds(9000 - i), "gave up"), Expect.ABSENT));
        }
        assertThat(text(ask("/desk/effects", "", doubt -> Optional.empty())))
                .contains("\"effect\":\"" + EFFECT + "\"", "\"more\":false");
        for (int i = 0; i < 1000; i++) {
            store.write(new Write.Put(new Item.Trouble(new MemberId("m-" + i), "uncertain#win-back#shop/order#7/1#hi",
                    Item.Trouble.What.UNCERTAIN, NOON.plusSeconds(i + 1), "no answer"), Expect.ABSENT));
        }
        assertThat(new Concerns(store).unclear(1000)).satisfies(unclear -> {
            assertThat(unclear.rows()).hasSize(1000).first().asString().contains(EFFECT);
            assertThat(unclear.more()).isTrue();
        });
        assertThat(new Concerns(store).unclear(1001).more()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SENT, 200", "FAILED, 200", "DOWN, 409", "WITHHELD, 409", "IN_WORK, 409", "STOPPED, 409",
            "NOT_UNCLEAR, 404"})
    void whatCameOfSendingItOnceMoreIsSaid(Became became, int status) {
        assertThat(post("retry", doubt -> {
            asked.add(doubt);
            return Optional.of(new Said(became, "mailbox-gone"));
        }).status()).isEqualTo(status);
        assertThat(asked).containsExactly(new Doubt(ID, "hello", "Sara"));
    }

    @Test
    void nothingIsSentWhereNothingRunsOrOthersAreFaster() {
        assertThat(text(post("retry", doubt -> Optional.empty()))).contains("not-running", "safar local");
        assertThat(post("retry", doubt -> {
            throw new Busy(EFFECT);
        }).status()).isEqualTo(503);
    }

    private Response post(String verb, Function<Doubt, Optional<Said>> again) {
        return ask("/desk/effects/" + verb, "{\"effect\": \"" + EFFECT + "\", \"by\": \" Sara \"}", again);
    }

    private Response ask(String path, String body, Function<Doubt, Optional<Said>> again) {
        Route route = new DoubtRoutes(store, new Concerns(store), again, () -> NOON).routes().stream()
                .filter(one -> one.pattern().equals(path)).findFirst().orElseThrow();
        return route.handler().handle(
                new Request("POST", path, Map.of(), Map.of(), Headers.of(Map.of()),
                        body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
