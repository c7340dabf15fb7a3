package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.DeadLettersCommand;
import dev.safar.local.cli.EraseCommand;
import dev.safar.local.queue.Queue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder in which nothing is known of anybody but what died on the queue.
class ErasedStrangerTest {
    @TempDir
    private Path folder = Path.of("");
    private Instant now = Instant.parse("2026-03-20T12:00:00Z");

    @BeforeEach
    void letters() {
        try (DataFolder data = DataFolder.open(folder.resolve("data"), ZoneOffset.UTC)) {
            Queue queue = new Queue(data.file(), () -> now);
            dies(queue, Signed.purchase("sara", "1", now));
            dies(queue, Signed.purchase("omid", "2", now));
            dies(queue, "no envelope");
        }
    }

    private void dies(Queue queue, String body) {
        queue.send(List.of(body));
        for (int i = 0; i < Queue.MOST_FAILURES; i++) {
            now = now.plus(Duration.ofMinutes(2));
            queue.receive(1).forEach(message -> queue.failed(message, "it is a test"));
        }
    }

    private At erases(Object... words) {
        Object[] all = Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = folder.resolve("data");
        return At.typed(new EraseCommand(), all);
    }

    private String letterList() {
        return At.typed(new DeadLettersCommand(), "list", "--data", folder.resolve("data")).done();
    }

    @Test
    void whoIsKnownByADeadLetterAloneIsFoundAndHerLettersGo() {
        assertThat(erases("sara@shop.example", "--yes").done()).contains("of hers went 1", "Nothing of hers up to");
        assertThat(letterList()).hasLineCount(2);
        assertThat(erases("customer-id:omid", "--yes", "--json").done()).contains("\"deadletters\": 1");
        assertThat(letterList()).hasLineCount(1);
    }

    @Test
    void withoutAWordNothingGoesAndWhomNoLetterNamesIsNobody() {
        assertThat(erases("sara@shop.example").refused()).contains("Nobody is known by 'sara@shop.example'", "--yes");
        assertThat(erases("lena@shop.example", "--yes").refused())
                .contains("no dead letter names it: nothing was erased", "safar members");
        assertThat(letterList()).hasLineCount(3);
    }
}
