package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Received;
import dev.safar.flow.Start;
import dev.safar.log.Line;
import dev.safar.store.MemoryStore;
import dev.safar.store.Timer;
import dev.safar.store.UnreadableItemException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DueSweepTest {
    private static final Duration LEASE_AND_A_MINUTE = Duration.ofMinutes(8);
    private static final String REFUND = fact("purchase.refunded", "8", Map.of(),
            Map.of("refund", "8", "order", "8", "amount", Map.of("amount", 1, "currency", "GBP")));
    private final Between between = new Between();
    private Functions functions = new Functions(between.before(new MemoryStore(3)));

    @Test
    void nothingIsFoundWhereNothingIsDue() {
        buy(1);
        assertThat(functions.sweep()).containsEntry("looked", 0L).containsEntry("started", 0L)
                .containsEntry("silences", 0L).containsEntry("failed", 0L).containsEntry("complete", true);
    }

    @Test
    void waitThatRanOutIsStartedAsTheNextRun() {
        buy(1);
        functions.step("begin");
        functions.step("step", "step", "thanks");
        functions.step("park", "at", "pause");
        assertThat(functions.after(Duration.ofDays(4)).sweep()).containsEntry("looked", 1L)
                .containsEntry("started", 1L);
        assertThat(functions.started.getLast().run()).isEqualTo(2);
        assertThat(functions.step("begin")).containsEntry("at", "After pause");
    }

    @Test
    void silenceThatIsCompleteIsCountedAndBeginsItsJourney() {
        buy(1);
        functions.step("begin");
        functions.step("finish", "reason", "done");
        assertThat(functions.after(Duration.ofDays(30)).sweep()).containsEntry("silences", 1L);
        assertThat(functions.started.getLast().enrollment().journey()).isEqualTo("quiet");
    }

    @Test
    void refundThatWaitedInVainIsToldAsEveryRejection() {
        functions.failuresOf(batchOf(REFUND));
        functions.sweep();
        assertThat(settled()).isEmpty();
        functions.after(Duration.ofHours(1)).sweep();
        assertThat(settled()).containsExactly(new Received.Rejected("no-identity"));
        assertThat(functions.numbers()).anySatisfy(
                line -> assertThat(line).contains("\"Rejected\":1").contains("\"Reason\":\"no-identity\""));
    }

    @Test
    void refundWhoseOrderCameIsToldAsTakenIn() {
        functions.failuresOf(batchOf(REFUND, purchase("8", "sara")));
        functions.after(Duration.ofSeconds(10)).sweep();
        assertThat(settled()).singleElement().isInstanceOf(Received.Accepted.class);
    }

    private List<Received> settled() {
        return functions.lines.stream().filter(Line.Fact.class::isInstance).map(Line.Fact.class::cast)
                .filter(line -> line.record().equals("sweep")).map(Line.Fact::received).toList();
    }

    @Test
    void everyPageOfEveryShardIsRead() {
        buy(350);
        assertThat(functions.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("looked", 350L)
                .containsEntry("started", 350L).containsEntry("complete", true);
        assertThat(functions.sweep()).containsEntry("looked", 0L);
    }

    @Test
    void severalLanesLookAtEveryEntryOnce() {
        functions = new Functions(new MemoryStore(3), 4);
        buy(350);
        assertThat(functions.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("looked", 350L)
                .containsEntry("started", 350L).containsEntry("failed", 0L).containsEntry("complete", true);
        assertThat(functions.started.stream().filter(start -> start.attempt() == 2).map(Start::enrollment)).hasSize(350)
                .doesNotHaveDuplicates();
        assertThat(functions.taken).isEmpty();
        assertThat(functions.sweep()).containsEntry("looked", 0L);
    }

    @Test
    void severalLanesStopBeforeTheirTimeIsUp() {
        functions = new Functions(new MemoryStore(3), 3);
        buy(30);
        assertThat(functions.after(LEASE_AND_A_MINUTE).sweep(new TestContext(0))).containsEntry("looked", 0L)
                .containsEntry("complete", false);
        assertThat(functions.taken).isEmpty();
        assertThat(functions.sweep()).containsEntry("looked", 30L).containsEntry("complete", true);
    }

    @Test
    void itemThatFailsDoesNotStarveTheOthers() {
        buy(5);
        String bad = functions.started.getFirst().enrollment().member().value();
        between.stand("get", bad, () -> {
            throw new IllegalStateException("The item cannot be read");
        });
        assertThat(functions.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("looked", 5L)
                .containsEntry("started", 4L).containsEntry("failed", 1L).containsEntry("complete", true);
        assertThat(functions.lines).filteredOn(Line.Failed.class::isInstance).singleElement()
                .satisfies(line -> assertThat(((Line.Failed) line).id()).contains(bad));
        assertThat(functions.sweep()).containsEntry("looked", 0L);
    }

    @Test
    void whoCannotBeReadInARoundIsToldAndTheOthersHaveTheirDates() {
        MemoryStore memory = new MemoryStore(3);
        functions = new Functions(memory, 1);
        buy(5);
        String bad = functions.started.getFirst().enrollment().member().value();
        functions = new Functions(between.before(memory), 1, List.of(Journeys.SPRING));
        between.stand("query", bad, () -> {
            throw new UnreadableItemException("Expected the field `format`, but it is missing");
        });
        assertThat(functions.sweep()).containsEntry("failed", 1L).containsEntry("complete", true);
        assertThat(functions.lines).filteredOn(Line.Failed.class::isInstance).singleElement()
                .satisfies(line -> assertThat(((Line.Failed) line).id()).isEqualTo(bad));
        assertThat(memory.all(Timer.Cue.class)).hasSize(4);
    }

    @Test
    void shardThatCannotBeReadDoesNotStarveTheOthers() {
        buy(30);
        between.stand("due", "", () -> {
            between.goAway();
            throw new IllegalStateException("The index does not answer");
        });
        assertThat(functions.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("failed", 1L)
                .containsEntry("complete", false)
                .hasEntrySatisfying("looked", looked -> assertThat((Long) looked).isBetween(1L, 29L));
        assertThat(functions.sweep()).containsEntry("failed", 0L);
        assertThat(functions.started.stream().filter(start -> start.attempt() == 2)).hasSize(30);
    }

    @Test
    void itStopsBeforeItsTimeIsUpAndTheNextTickGoesOn() {
        buy(5);
        functions.after(LEASE_AND_A_MINUTE);
        assertThat(functions.sweep(new TestContext(9_000, 7_000, DueSweep.RESERVE + 1, DueSweep.RESERVE)))
                .containsEntry("looked", 3L).containsEntry("complete", false);
        assertThat(functions.sweep()).containsEntry("looked", 2L).containsEntry("complete", true);
    }

    @Test
    void theShardToBeginWithChangesWithTheMinute() {
        buy(30);
        functions.after(LEASE_AND_A_MINUTE);
        TestContext oneOnly = new TestContext(9_000, 0);
        functions.sweep(oneOnly);
        functions.after(Duration.ofMinutes(1)).sweep(new TestContext(9_000, 0));
        functions.after(Duration.ofMinutes(1)).sweep(new TestContext(9_000, 0));
        assertThat(functions.started.stream().filter(start -> start.attempt() == 2).map(DueSweepTest::shard))
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void shardOnWhichAnotherSweepWorksIsPassedOver() {
        buy(30);
        functions.after(LEASE_AND_A_MINUTE);
        functions.taken.add(1);
        assertThat(functions.sweep()).containsEntry("complete", true);
        assertThat(functions.started.stream().filter(start -> start.attempt() == 2).map(DueSweepTest::shard))
                .contains(0, 2).doesNotContain(1);
        functions.taken.clear();
        functions.sweep();
        assertThat(functions.started.stream().filter(start -> start.attempt() == 2)).hasSize(30);
    }

    @Test
    void shardIsGivenBackEvenWhereItCannotBeRead() {
        buy(30);
        between.stand("get", functions.started.getFirst().enrollment().member().value(), () -> {
            throw new IllegalStateException("The item cannot be read");
        });
        functions.after(LEASE_AND_A_MINUTE).sweep();
        assertThat(functions.taken).isEmpty();
    }

    @Test
    void startThatFailsIsCountedAsNotStarted() {
        buy(2);
        functions.startsFail = true;
        assertThat(functions.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("looked", 2L)
                .containsEntry("started", 0L).containsEntry("failed", 0L);
    }

    private static int shard(Start start) {
        return Math.floorMod(start.enrollment().member().value().hashCode(), 3);
    }

    private void buy(int members) {
        functions.failuresOf(batchOf(IntStream.rangeClosed(1, members)
                .mapToObj(number -> purchase("order-" + number, "customer-" + number)).toArray(String[]::new)));
        assertThat(functions.started).hasSize(members);
    }
}
