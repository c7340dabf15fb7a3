package dev.safar.local.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.safar.local.durable.DataFile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueTest {
    @TempDir
    private Path folder = Path.of("");
    private Instant now = Instant.parse("2026-03-20T18:00:00Z");
    private DataFile file;
    private Queue queue;

    @BeforeEach
    void open() {
        file = DataFile.open(folder.resolve("queue.db"));
        queue = new Queue(file, () -> now);
    }

    @AfterEach
    void close() {
        file.close();
    }

    @Test
    void whatIsTakenIsHandedToNobodyElse() {
        queue.send(List.of("a", "b", "c"));
        assertThat(bodies(queue.receive(2))).containsExactly("a", "b");
        assertThat(bodies(queue.receive(2))).containsExactly("c");
        assertThat(queue.receive(2)).isEmpty();
        assertThat(queue.size()).isEqualTo(3);
    }

    @Test
    void queueRestsWhereNobodyHasAnythingAndNothingMayBeReceivedYet() throws InterruptedException {
        assertThat(queue.awaitRest(Duration.ZERO)).isTrue();
        assertThat(queue.next()).isEmpty();
        queue.send(List.of("a"));
        assertThat(queue.awaitRest(Duration.ZERO)).isFalse();
        assertThat(queue.next()).contains(now);
        Message taken = queue.receive(1).getFirst();
        assertThat(queue.awaitRest(Duration.ZERO)).isFalse();
        assertThat(queue.next()).as("somebody has it").isEmpty();
        queue.failed(taken, "it is a test");
        assertThat(queue.awaitRest(Duration.ZERO)).isTrue();
        assertThat(queue.next()).contains(now.plusSeconds(1));
    }

    @Test
    void whatIsDoneNeverComesAgain() {
        queue.send(List.of("a"));
        queue.done(queue.receive(1));
        assertThat(queue.size()).isZero();
        reopen();
        assertThat(queue.receive(1)).isEmpty();
    }

    @Test
    void whatWasTakenByAProcessThatIsGoneComesAgainAndDidNotFail() {
        queue.send(List.of("a\nb"));
        queue.receive(1);
        reopen();
        assertThat(queue.receive(1)).extracting(Message::body, Message::failures)
                .containsExactly(tuple("a\nb", 0));
    }

    @Test
    void whatFailsComesAgainLaterEachTimeAndIsThenADeadLetterWithItsReason() {
        dies();
        reopen();
        assertThat(queue.dead().page("", 9)).singleElement().satisfies(letter -> {
            assertThat(letter.failures()).isEqualTo(Queue.MOST_FAILURES);
            assertThat(letter.reason()).isEqualTo("it is no envelope, at 1:1");
            assertThat(letter.body()).isEqualTo("body of Sara");
            assertThat(letter.died()).isEqualTo(Instant.parse("2026-03-20T18:01:25Z"));
            assertThat(letter).asString().doesNotContain("Sara");
        });
    }

    private void dies() {
        queue.send(List.of("body of Sara"));
        for (int seconds : List.of(1, 4, 16, 64)) {
            queue.failed(queue.receive(1).getFirst(), "java.lang.StackOverflowError");
            now = now.plusSeconds(seconds).minusMillis(1);
            assertThat(queue.receive(1)).isEmpty();
            now = now.plusMillis(1);
        }
        queue.failed(queue.receive(1).getFirst(), "it is no envelope, at 1:1");
        now = now.plus(Duration.ofDays(1));
        assertThat(queue.receive(1)).isEmpty();
    }

    @Test
    void deadLetterThatIsReplayedIsAsNew() {
        dies();
        String id = queue.dead().page("", 1).getFirst().id();
        assertThat(queue.replay(id)).isTrue();
        assertThat(queue.replay(id)).isFalse();
        assertThat(queue.dead().find(id)).isEmpty();
        assertThat(queue.receive(1)).extracting(Message::failures).containsExactly(0);
    }

    @Test
    void idsNeverComeTwice() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 3; i++) {
            queue.send(List.of("a", "b"));
            reopen();
        }
        queue.receive(10).forEach(message -> ids.add(message.id()));
        assertThat(ids).hasSize(6);
    }

    private void reopen() {
        close();
        now = now.plusMillis(1);
        open();
    }

    private static List<String> bodies(List<Message> messages) {
        return messages.stream().map(Message::body).toList();
    }
}
