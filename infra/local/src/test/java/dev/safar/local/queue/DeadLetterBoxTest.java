package dev.safar.local.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.durable.DataFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLetterBoxTest {
    private static final Instant DAY = Instant.parse("2026-03-20T18:00:00Z");
    @TempDir
    private Path folder = Path.of("");
    private DataFile file;
    private DeadLetterBox box;

    @BeforeEach
    void open() {
        file = DataFile.open(folder.resolve("queue.db"));
        box = new DeadLetterBox(file);
    }

    @AfterEach
    void close() {
        file.close();
    }

    private static DeadLetter letter(int number) {
        return new DeadLetter(String.format(Locale.ROOT, "%06d", number), DAY, DAY.plusSeconds(number % 2), 5,
                "it is a test", "body " + number);
    }

    private void holds(int letters) {
        file.change(() -> {
            IntStream.range(0, letters).forEach(number -> box.put(letter(number)));
            return true;
        });
    }

    @Test
    void whatIsOldGoesFromEveryPageAndIsCountedForEver() {
        holds(450);
        assertThat(box.expire(DAY)).isEqualTo(225);
        assertThat(box.page("", 500)).hasSize(225).allMatch(letter -> letter.died().isAfter(DAY));
        assertThat(box.expire(DAY)).isZero();
        close();
        open();
        assertThat(box.expired()).isEqualTo(225);
    }

    @Test
    void whatIsDiscardedIsGoneAndDoesNotCountAsOld() {
        holds(2);
        assertThat(box.discard("000001")).isTrue();
        assertThat(box.discard("000001")).isFalse();
        assertThat(box.page("", 9)).containsExactly(letter(0));
        assertThat(box.expired()).isZero();
    }

    @Test
    void letterThatIsGoneIsNotAmended() {
        holds(1);
        box.amend(letter(0).saying("less"));
        assertThat(box.find("000000")).map(DeadLetter::body).contains("less");
        box.discard("000000");
        box.amend(letter(0).saying("even less"));
        assertThat(box.find("000000")).isEmpty();
    }
}
