package dev.safar.store;

import static dev.safar.store.Rows.NOON;
import static dev.safar.store.Rows.SARA;
import static dev.safar.store.Rows.dueAt;
import static dev.safar.store.Rows.dueIn;
import static dev.safar.store.Rows.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The index of what is due.
public interface DueContract {
    Store store();

    @Test
    default void whatIsDueStandsInTheIndexUntilItsInstantInclusive() {
        Item timer = written(store(), dueAt(SARA, NOON)).item();
        assertThat(dueIn(store(), NOON)).containsExactly(new Due(NOON, timer.key()));
        assertThat(dueIn(store(), NOON.minusMillis(1))).isEmpty();
    }

    @Test
    default void whatIsNeverDueStandsNowhereInTheIndex() {
        written(store(), Rows.notice("n"));
        assertThat(dueIn(store(), Instant.parse("9999-01-01T00:00:00Z"))).isEmpty();
    }

    @Test
    default void entryMovesWithItsItem() {
        written(store(), dueAt(SARA, NOON));
        Item later = written(store(), dueAt(SARA, NOON.plusSeconds(1))).item();
        assertThat(dueIn(store(), NOON)).isEmpty();
        assertThat(dueIn(store(), NOON.plusSeconds(1))).containsExactly(new Due(NOON.plusSeconds(1), later.key()));
    }

    @Test
    default void entryDisappearsWithItsItem() {
        Item timer = written(store(), dueAt(SARA, NOON)).item();
        store().write(new Write.Delete(timer.key(), Expect.ANYTHING));
        assertThat(dueIn(store(), NOON)).isEmpty();
    }

    @Test
    default void lostWriteMovesNoEntry() {
        Item timer = written(store(), dueAt(SARA, NOON)).item();
        store().write(Rows.fresh(dueAt(SARA, NOON.plusSeconds(1))));
        assertThat(dueIn(store(), NOON.plusSeconds(1))).containsExactly(new Due(NOON, timer.key()));
    }

    @Test
    default void earliestComesFirstAndEqualInstantsByKey() {
        Item third = written(store(), dueAt(SARA, NOON.plusSeconds(1))).item();
        Item second = written(store(), dueAt(SARA, NOON, Duration.ofDays(30))).item();
        Item first = written(store(), dueAt(SARA, NOON, Duration.ofDays(90))).item();
        assertThat(IntStream.range(0, store().shards()).boxed()
                .flatMap(shard -> store().due(shard, NOON.plusSeconds(1), Optional.empty(), 10).stream()).map(Due::key))
                .containsExactly(first.key(), second.key(), third.key());
    }

    @Test
    default void everyEntryIsInExactlyOneShardAndPagesCoverIt() {
        IntStream.range(0, 25).forEach(i -> written(store(), dueAt(new MemberId("m-" + i), NOON.plusSeconds(i % 7))));
        List<Due> all = new ArrayList<>();
        IntStream.range(0, store().shards()).forEach(shard -> all.addAll(pages(shard)));
        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(all).containsExactlyInAnyOrderElementsOf(dueIn(store(), NOON.plusSeconds(7)));
    }

    private List<Due> pages(int shard) {
        List<Due> all = new ArrayList<>();
        List<Due> page;
        do {
            Optional<Due> after = all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
            page = store().due(shard, NOON.plusSeconds(7), after, 4);
            all.addAll(page);
        } while (page.size() == 4);
        assertThat(all).isSorted();
        return all;
    }
}
