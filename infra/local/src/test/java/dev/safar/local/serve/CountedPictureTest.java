package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.GraphCommand;
import dev.safar.local.cli.TriggerCommand;
import java.nio.file.Files;
import java.nio.file.Path;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures of journeys with how many members are where, beside a server that runs and without one.
class CountedPictureTest {
    private static final String JOURNEY = """
            { "journey": "thanks", "title": { "en": "Thanks", "fa": "سپاس" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "%s", "wait": "3 days" },
                { "id": "say", "message": { "template": "hello", "firstOf": ["email", "sms"] } } ] }
            """;

    @TempDir
    private Path folder;

    @Test
    void whoeverWaitsIsCountedAtTheStep() throws IOException {
        Path later = Files.createDirectories(folder.resolve("later/journeys"));
        Files.writeString(later.resolve("thanks.journey.json"), JOURNEY.formatted("pause"));
        Files.createDirectories(folder.resolve("later/messages/en"));
        Files.writeString(folder.resolve("later/messages/en/hello.txt"), "subject: Hello\nsms: Hello\n---\nHello\n");
        Path data;
        try (Shop shop = new Shop(folder, Map.of("thanks", JOURNEY.formatted("rest")))) {
            data = shop.data();
            for (String who : new String[]{"sara", "omid"}) {
                At.typed(new TriggerCommand(), "purchase.completed", "--member", who + "@shop.example", "--total", "1",
                        "--order", who, "--data", data).done();
                shop.isAtRest();
            }
            assertThat(graph(folder.resolve("journeys"), data)).contains("2 members are in it now",
                    "s0(\"3 days<br/>rest<br/><b>2</b>\")");
            assertThat(graph(folder.resolve("journeys"), data, "--format", "svg", "--lang", "fa"))
                    .contains("class=\"badge\"", ">۲</text>", "اکنون ۲ نفر در آن‌اند");
        }
        assertThat(graph(later, data)).contains("2 of them at “rest”, which is no step of it any more")
                .doesNotContain("<b>");
    }

    private static String graph(Path journeys, Path data, Object... more) {
        Object[] words = new Object[more.length + 4];
        System.arraycopy(new Object[]{"--journeys", journeys, "--data", data}, 0, words, 0, 4);
        System.arraycopy(more, 0, words, 4, more.length);
        return At.typed(new GraphCommand(), words).done();
    }
}
