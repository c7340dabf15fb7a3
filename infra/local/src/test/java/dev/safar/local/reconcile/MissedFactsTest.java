package dev.safar.local.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.local.replay.Ignored;
import dev.safar.local.replay.UnusableFile;
import dev.safar.money.Currency;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedFactsTest {
    private static final String HEADER = "event_id,type,member_id,occurred_at,amount_cents\n";

    @TempDir
    private Path folder;
    private final List<Batch> batches = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final MissedFacts facts = new MissedFacts(batches::add, problems::add);

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("missed"), text);
    }

    @Test
    void envelopesKeepTheNumbersOfTheirLines() throws IOException, UnusableFile {
        Path file = file("\uFEFF{\"id\":1}\n\n{\"id\":2\n[]\n{\"id\":3}");
        assertThat(MissedFacts.holdsEnvelopes(file)).isTrue();
        facts.envelopes(file);
        assertThat(batches).singleElement()
                .satisfies(batch -> assertThat(batch.lines()).containsExactly(1L, 5L));
        assertThat(problems).map(Problem::line).containsExactly(3L, 4L);
    }

    @Test
    void longFileComesInBatches() throws IOException, UnusableFile {
        StringBuilder text = new StringBuilder(HEADER);
        for (int i = 0; i < 250; i++) {
            text.append(i).append(",purchase,m").append(i).append(",2026-03-21T12:00:00Z,100\n");
        }
        Path file = file(text.toString());
        assertThat(MissedFacts.holdsEnvelopes(file)).isFalse();
        facts.orders(file, Currency.EUR, "shopify");
        assertThat(batches).map(batch -> batch.envelopes().size()).containsExactly(100, 100, 50);
        assertThat(batches.getLast().lines().getLast()).isEqualTo(251);
        assertThat(batches.getFirst().envelopes().getFirst()).containsEntry("source", "shopify");
    }

    @Test
    void longEnvelopesMakeShortBatches() throws IOException, UnusableFile {
        String line = "{\"text\":\"" + "x".repeat(60_000) + "\"}\n";
        facts.envelopes(file(line.repeat(20)));
        assertThat(batches).map(batch -> batch.envelopes().size()).containsExactly(8, 8, 4);
    }

    @Test
    void lengthIsThatOfTheRequestWhateverTheLetters() throws IOException, UnusableFile {
        String line = "{\"text\":\"" + "\u0686".repeat(60_000) + "\"}\n";
        facts.envelopes(file(line.repeat(20)));
        assertThat(batches).map(batch -> batch.envelopes().size()).containsExactly(4, 4, 4, 4, 4);
    }

    @Test
    void badLinesOfOrdersAreToldAndTheRestIsRead() throws IOException, UnusableFile {
        Ignored ignored = facts.orders(file(HEADER + "1,purchase,a,yesterday,5\n2,visit,a,x,y\n"
                + "3,refund,a,2026-03-21T12:00:00Z,-5\n"), Currency.EUR, "orders");
        assertThat(problems).singleElement()
                .satisfies(problem -> assertThat(problem.toString()).startsWith("line 2: Expected `occurred_at`"));
        assertThat(ignored.types()).isEqualTo(Map.of("visit", 1L));
        assertThat(batches.getFirst().envelopes()).hasSize(1);
    }

    @Test
    void whatCannotBeReadSaysWhy() throws IOException {
        assertThatThrownBy(() -> MissedFacts.holdsEnvelopes(folder.resolve("nowhere")))
                .isInstanceOf(UnusableFile.class).hasMessageContaining("there is no such file");
        Path latin = Files.write(folder.resolve("latin"), "{\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> facts.envelopes(latin)).hasMessageContaining("it is not UTF-8");
    }
}
