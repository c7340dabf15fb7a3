package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.ClockCommand;
import dev.safar.local.cli.DeadLettersCommand;
import dev.safar.local.cli.EraseCommand;
import dev.safar.local.cli.ExportCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.local.cli.TriggerCommand;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands as they are typed while the server of their folder runs.
class TypedAtTheDeskTest {
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(folder, Map.of("thanks", THANKS));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void triggers(Object... words) {
        Object[] all = new Object[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--data";
        all[words.length + 1] = shop.data();
        assertThat(At.typed(new TriggerCommand(), all).done()).contains("202 ");
        shop.isAtRest();
    }

    @Test
    void triggerSaysWhatItSentAsJsonToo() {
        Object said = Doors.plain(At.typed(new TriggerCommand(), "purchase.completed", "--member", "sara@shop.example",
                "--total", "1390", "--id", "o-1", "--json", "--data", shop.data()).done());
        assertThat(said).asString().contains("status=202", "type=purchase.completed", "id=o-1");
    }

    @Test
    void exportHasHerFactsAndNobodyElses() {
        triggers("purchase.completed", "--member", "sara@shop.example", "--total", "1390", "--order", "o-1");
        triggers("purchase.completed", "--member", "omid@shop.example", "--total", "1", "--order", "o-2");
        String export = At.typed(new ExportCommand(), "sara@shop.example", "--data", shop.data()).done();
        assertThat(Doors.plain(export)).isInstanceOfSatisfying(Map.class,
                all -> assertThat((List<?>) all.get("facts")).hasSize(1));
        assertThat(export).contains("purchase.completed", "o-1", "sara@shop.example", "\"enrollment\"")
                .doesNotContain("omid", "o-2");
        assertThat(At.typed(new ExportCommand(), "nobody@shop.example", "--data", shop.data()).refused())
                .startsWith("Nobody is known by 'nobody@shop.example'");
    }

    @Test
    void whoIsErasedIsGoneAndWithoutAWordNobodyIs() {
        triggers("purchase.completed", "--member", "sara@shop.example", "--total", "1390", "--order", "o-1");
        At asked = At.typed(new EraseCommand(), "sara@shop.example", "--data", shop.data());
        assertThat(asked.out()).contains("1 facts").contains("cannot be undone");
        assertThat(asked.refused()).contains("Nothing was erased", "--yes");
        assertThat(At.typed(new EraseCommand(), "sara@shop.example", "--yes", "--data", shop.data()).done())
                .contains("Begun: nothing is sent to her any more", "It is complete at ");
        shop.passes("1 hour");
        At.typed(new ExportCommand(), "sara@shop.example", "--data", shop.data()).refused();
        assertThat(At.typed(new MembersCommand(), "--data", shop.data()).done()).contains("Nobody is here yet");
    }

    @Test
    void noNameIsAFormulaInCsv() {
        for (String name : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=2", "Sara, \"S\"", "\uFF1D1", "x;=1",
                "x;\"@1")) {
            triggers("member.registered", "--member", "c" + name.hashCode(), "--name=" + name);
        }
        String csv = At.typed(new MembersCommand(), "--csv", "--data", shop.data()).done();
        assertThat(csv.lines()).hasSize(10).first().asString().startsWith("member,name,rung");
        assertThat(csv).contains(",'=1+1,", ",'+1,", ",'-1,", ",'@SUM(A1),", ",'=2,", ",\"Sara, \"\"S\"\"\",",
                ",'\uFF1D1,", "x;'=1,",
                "x;\"\"'@1\",");
        assertThat(csv.lines()).noneMatch(line -> line.matches(".*(^|,)\"?[=+@\t-].*"));
    }

    @Test
    void deadLetterIsListedShownAndReplayed() {
        assertThat(At.typed(new DeadLettersCommand(), "list", "--data", shop.data()).done())
                .isEqualTo("There are no dead letters.\n");
        shop.breaks();
        for (int i = 0; i < 5; i++) {
            At.typed(new ClockCommand(), "+5m", "--data", shop.data()).done();
        }
        Shop.await(() -> !shop.deadLetters().isEmpty());
        String id = shop.deadLetters().getFirst().id();
        assertThat(At.typed(new DeadLettersCommand(), "list", "--data", shop.data()).done())
                .contains(id + "  tried 5 times: it is no envelope");
        assertThat(At.typed(new DeadLettersCommand(), "--data", shop.data()).done()).contains(id);
        assertThat(At.typed(new DeadLettersCommand(), "show", id, "--data", shop.data()).done())
                .contains("\"no envelope\"", id);
        assertThat(At.typed(new DeadLettersCommand(), "replay", "--data", shop.data()).exit()).isEqualTo(2);
        assertThat(At.typed(new DeadLettersCommand(), "replay", "no-such", "--data", shop.data()).refused())
                .contains("no dead letter of this id", "list");
        assertThat(At.typed(new DeadLettersCommand(), "replay", id, "--data", shop.data()).done())
                .isEqualTo("1 back on the queue.\n");
        assertThat(shop.deadLetters()).isEmpty();
    }

    @Test
    void deadLetterIsDiscardedOnlyWhenItIsMeant() {
        shop.breaks();
        for (int i = 0; i < 5; i++) {
            At.typed(new ClockCommand(), "+5m", "--data", shop.data()).done();
        }
        Shop.await(() -> !shop.deadLetters().isEmpty());
        String id = shop.deadLetters().getFirst().id();
        At asked = At.typed(new DeadLettersCommand(_ -> false), "discard", id, "--data", shop.data());
        assertThat(asked.out()).startsWith("Lost with it: a text that is no envelope, sent 20");
        assertThat(asked.refused()).contains("Nothing was thrown away", "--yes");
        assertThat(shop.deadLetters()).hasSize(1);
        assertThat(At.typed(new DeadLettersCommand(_ -> true), "discard", id, "--data", shop.data()).done())
                .endsWith("1 thrown away.\n");
        assertThat(shop.deadLetters()).isEmpty();
        assertThat(At.typed(new DeadLettersCommand(), "discard", id, "--yes", "--data", shop.data()).refused())
                .contains("no dead letter of this id");
    }

    @Test
    void clockGoesForwardAndTellsWhatItSetInMotion() {
        triggers("purchase.completed", "--member", "sara@shop.example", "--total", "1390", "--order", "o-1");
        assertThat(At.typed(new ClockCommand(), "--data", shop.data()).done()).startsWith("It is 20");
        assertThat(At.typed(new ClockCommand(), "+4d", "--data", shop.data()).done())
                .contains("1 waits were over", "1 runs ended", "0 of these by their goal");
        assertThat(At.typed(new ClockCommand(), "--data", shop.data()).done()).contains("4 days ahead");
        assertThat(At.typed(new ClockCommand(), "backwards", "--data", shop.data()).exit()).isEqualTo(2);
    }

    @Test
    void whatIsPrintedIsACurlAndSendsNothing() {
        String curl = At.typed(new TriggerCommand(), "purchase.completed", "--member", "sara@shop.example", "--total",
                "1390", "--print", "--data", shop.data()).done();
        assertThat(curl).containsOnlyOnce("curl ");
        assertThat(curl).startsWith("curl -sS 'http://127.0.0.1:").contains("/webhooks/shop'", "webhook-signature: v1,",
                "\"amount\":1390");
        shop.isAtRest();
        assertThat(At.typed(new MembersCommand(), "--data", shop.data()).done()).contains("Nobody is here yet");
    }

    @Test
    void anotherCurrencyThanTheShopsIsRefused() {
        assertThat(At.typed(new TriggerCommand(), "purchase.completed", "--member", "sara@shop.example", "--total",
                "20.00", "--currency", "USD", "--data", shop.data()).refused())
                .startsWith("Expected --currency to be EUR").contains("found USD", "--url");
        triggers("purchase.completed", "--member", "sara@shop.example", "--total", "20.00", "--currency", "EUR");
        assertThat(At.typed(new TriggerCommand(), "--help").done()).startsWith("Usage: safar trigger TYPE")
                .doesNotContain("Usage: Usage");
    }
}
