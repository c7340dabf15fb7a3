package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.aws.FakeQueue.Mishap;
import dev.safar.log.Line;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

class SqsSenderTest {
    private final FakeQueue queue = new FakeQueue();
    private final List<Line> lines = new ArrayList<>();
    private final SqsSender sender = new SqsSender(queue.client(), FakeQueue.URL, lines::add);

    private static List<String> facts(int count) {
        return IntStream.range(0, count).mapToObj(i -> "{\"id\":\"" + i + "\"}").toList();
    }

    @Test
    void tenAreABatchAndAllArriveInTheirOrder() {
        assertThat(sender.send(facts(23))).isTrue();
        assertThat(queue.batches).extracting(List::size).containsExactly(10, 10, 3);
        assertThat(queue.all()).isEqualTo(facts(23));
    }

    @Test
    void nothingIsNoCall() {
        assertThat(sender.send(List.of())).isTrue();
        assertThat(queue.batches).isEmpty();
    }

    @Test
    void batchStaysWithinTheBytesOfAQueueThatWasToldNothing() {
        String large = "\"" + "چ".repeat(50_000) + "\"";
        assertThat(sender.send(Collections.nCopies(5, large))).isTrue();
        assertThat(queue.batches).extracting(List::size).containsExactly(2, 2, 1);
        assertThat(queue.batches).allSatisfy(batch -> assertThat(
                batch.stream().mapToInt(body -> body.getBytes(StandardCharsets.UTF_8).length).sum())
                .isLessThanOrEqualTo(SqsSender.MOST_BYTES));
    }

    @Test
    void messageOfExactlyTheBytesOfABatchAndALargerOneGoByThemselves() {
        String whole = "x".repeat(SqsSender.MOST_BYTES);
        assertThat(sender.send(List.of("1", whole, whole + "x", "2", "3"))).isTrue();
        assertThat(queue.batches).extracting(List::size).containsExactly(1, 1, 1, 2);
    }

    @Test
    void whatIsPartlyTakenIsNotTakenAndTheLogKnowsWhy() {
        queue.next(new Mishap.Partly("InternalError"));
        assertThat(sender.send(facts(3))).isFalse();
        assertThat(lines).containsExactly(new Line.Unsent(2, 3, List.of("InternalError")));
    }

    @Test
    void messageOfWhichTheServiceSaysNothingIsNotTaken() {
        queue.next(new Mishap.Forgotten());
        assertThat(sender.send(facts(3))).isFalse();
        assertThat(lines).containsExactly(new Line.Unsent(1, 3, List.of()));
    }

    @Test
    void afterABatchThatIsNotTakenNoOtherIsSent() {
        queue.next(new Mishap.Partly("InternalError"));
        assertThat(sender.send(facts(23))).isFalse();
        assertThat(queue.batches).hasSize(1);
    }

    @Test
    void lostAnswerIsAskedForAgainSoThatAFactMayComeTwice() {
        queue.next(new Mishap.AnswerLost());
        assertThat(sender.send(facts(1))).isTrue();
        assertThat(queue.all()).hasSize(2);
    }

    @Test
    void queueThatIsNotThereIsThrown() {
        queue.next(new Mishap.Refused(400, "QueueDoesNotExist"));
        assertThatExceptionOfType(SdkException.class).isThrownBy(() -> sender.send(facts(1)));
    }

    @Test
    void lettersThatTheServiceWouldReplaceAreSentAsTheirNumbers() {
        assertThat(sender.send(List.of("{\"name\":\"a\ufffeb\uffff\u202e\ud83c\udf75\"}"))).isTrue();
        assertThat(queue.all()).containsExactly("{\"name\":\"a\\ufffeb\\uffff\u202e\ud83c\udf75\"}");
    }
}
