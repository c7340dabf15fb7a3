package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Catalog;
import dev.safar.local.cli.ExportCommand;
import dev.safar.local.cli.PreviewCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `safar preview --member`: what lies ahead of somebody who is in a journey, with its server running and without; she is the same afterwards.
class PreviewedMemberTest {
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "reentry": { "after": "1 days" },
              "steps": [ { "id": "later", "wait": "3 days" }, { "id": "dear", "if": "member.purchases.count > 1",
                "then": [ { "id": "again", "points": { "award": 7 } } ], "else": [ { "id": "hello", "message": { "template": "hello", "firstOf": ["email"] } } ] } ] }""";
    private static final String DRAFT = """
            { "journey": "sorry", "title": { "en": "Sorry" }, "trigger": { "event": "purchase.refunded" },
              "steps": [ { "id": "pardon", "points": { "award": 41 } } ] }""";

    @TempDir
    private Path folder = Path.of("");
    private Path data = Path.of("");
    private String kept = "";

    @BeforeEach
    void open() throws IOException {
        Path drafts = Files.createDirectories(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("sorry.journey.json"), DRAFT);
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            data = shop.data();
            shop.posts(Signed.consent("sara", shop.now()));
            shop.posts(Signed.purchase("sara", "1", shop.now()));
            shop.isAtRest();
            Shop.await(() -> shop.enrollments("order/1").stream().anyMatch(run -> !run.effects().containsKey("hello")));
            kept = export();
            List<String> sent = shop.outbox();
            assertThat(preview("--member", "sara@shop.example").done()).containsSubsequence("Hello, look:",
                    "Nothing lies ahead.").doesNotContain("Buys");
            assertThat(shop.outbox()).as("nothing leaves the house").isEqualTo(sent);
            assertThat(export()).as("nothing is written").isEqualTo(kept);
        }
    }

    private At preview(Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = data;
        return At.typed(new PreviewCommand(), all);
    }

    /// All that is kept of her, but for the instant of asking.
    private String export() {
        return At.typed(new ExportCommand(), "sara@shop.example", "--data", data).done()
                .replaceAll("\"exportedAt\": \"[^\"]*\"", "");
    }

    @Test
    void whatHappensLeadsElsewhereAndIsDecidedOnAllThatIsKnownOfHer() {
        assertThat(preview("--member", "sara", "--event", "2 purchase.completed").done())
                .containsSubsequence("Buys", "7").doesNotContain("Hello, look:");
        assertThat(export()).isEqualTo(kept);
    }

    @Test
    void whatHappensTwiceAtOneInstantIsTwoFacts() {
        assertThat(preview("--member", "sara", "--event", "1T12:00 custom.visit --page tea", "--event",
                "1T12:00 custom.visit --page sweets").done()).containsSubsequence("custom.visit", "custom.visit");
    }

    @Test
    void draftRunsBesideWhatIsLiveAndRefundsHerOwnOrder() {
        assertThat(preview("sorry", "--journeys", folder.resolve("drafts"), "--member", "sara", "--event",
                "0 purchase.refunded --order 1 --amount 13.90").done())
                .containsSubsequence("“Sorry” begins", "41", "Hello, look:");
    }

    @Test
    void moreDraftsThanAShopMayHaveAreRefused() throws IOException {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= Catalog.MOST_JOURNEYS; i++) {
            Files.writeString(folder.resolve("drafts/sorry" + i + ".journey.json"),
                    DRAFT.replace("\"sorry\"", "\"sorry" + i + "\""));
            words.add("sorry" + i);
        }
        words.addAll(List.of("--journeys", folder.resolve("drafts").toString(), "--member", "sara"));
        assertThat(preview(words.toArray())).satisfies(said -> assertThat(said.refused())
                .contains("There may be 18 journeys, and with these drafts there would be 19"));
    }

    @Test
    void daysAreCountedFromTheInstantThatIsSaid() {
        assertThat(preview("--member", "sara", "--at", "2999-01-01T09:00", "--days", "1").refused())
                .contains("within ten years");
        assertThat(preview("--member", "sara", "--at", "+999999999-12-31T23:59").refused())
                .contains("within ten years").doesNotContain("Exception");
        assertThat(preview("--member", "sara", "--at", "2020-01-01").refused()).contains("--at not to lie in the past");
        assertThat(preview("--member", "sara", "--at", "soon").refused()).contains("2026-04-01T09:00", "'soon'");
    }

    @Test
    void whatCannotHappenIsSaidAndWhatMakesNoSenseIsWrongUsage() {
        assertThat(preview("--member", "sara", "--event", "0 purchase.completed --total 5 --line sku=a,qty=-1,price=1")
                .exit()).isEqualTo(1);
        assertThat(preview("--member", "nobody@shop.example").refused()).contains("nobody@shop.example");
        assertThat(preview("--member", "sara", "--zone", "UTC").err()).contains("--zone is said of a made-up member");
        assertThat(preview("win-back", "--event", "0 purchase.completed").err()).contains("--data goes with --member");
        assertThat(preview("sory", "--journeys", folder.resolve("drafts"), "--member", "sara").refused())
                .contains("no journey 'sory'");
    }
}
