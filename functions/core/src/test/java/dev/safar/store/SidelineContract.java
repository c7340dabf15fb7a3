package dev.safar.store;

import static dev.safar.store.Rows.NOON;
import static dev.safar.store.Rows.SARA;
import static dev.safar.store.Rows.dueAt;
import static dev.safar.store.Rows.dueIn;
import static dev.safar.store.Rows.written;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What is set aside in the index, and what stands beside it for a person.
public interface SidelineContract {
    Store store();

    @Test
    default void deferredEntryStandsLaterAndItsItemStays() {
        Stored<Item> timer = written(store(), dueAt(SARA, NOON));
        Due due = new Due(NOON, timer.item().key());
        assertThat(store().defer(due, NOON.plusSeconds(60))).isTrue();
        assertThat(dueIn(store(), NOON.plusSeconds(59))).isEmpty();
        assertThat(dueIn(store(), NOON.plusSeconds(60)))
                .containsExactly(new Due(NOON.plusSeconds(60), timer.item().key()));
        assertThat(store().get(timer.item().key())).contains(timer);
    }

    @Test
    default void entryThatMovedMeanwhileIsNotDeferred() {
        Item timer = written(store(), dueAt(SARA, NOON)).item();
        written(store(), dueAt(SARA, NOON.plusSeconds(1)));
        assertThat(store().defer(new Due(NOON, timer.key()), NOON.plusSeconds(60))).isFalse();
        assertThat(dueIn(store(), NOON.plusSeconds(60)))
                .containsExactly(new Due(NOON.plusSeconds(1), timer.key()));
    }

    @Test
    default void deferredEntryGoesWhereItsItemSaysWithTheNextWrite() {
        Item timer = written(store(), dueAt(SARA, NOON)).item();
        store().defer(new Due(NOON, timer.key()), NOON.plusSeconds(60));
        store().defer(new Due(NOON.plusSeconds(60), timer.key()), NOON.plusSeconds(90));
        written(store(), dueAt(SARA, NOON.plusSeconds(2)));
        assertThat(dueIn(store(), NOON.plusSeconds(100)))
                .containsExactly(new Due(NOON.plusSeconds(2), timer.key()));
        store().write(new Write.Delete(timer.key(), Expect.ANYTHING));
        assertThat(dueIn(store(), NOON.plusSeconds(100))).isEmpty();
    }

    @Test
    default void troubleStandsInAnIndexOfItsOwnUntilItIsTakenAway() {
        Item first = written(store(), Rows.trouble("a", NOON)).item();
        Item second = written(store(), Rows.trouble("b", NOON.plusSeconds(1))).item();
        assertThat(dueIn(store(), NOON.plusSeconds(2))).isEmpty();
        assertThat(Rows.troublesIn(store())).containsExactly(new Due(NOON, first.key()),
                new Due(NOON.plusSeconds(1), second.key()));
        store().write(new Write.Delete(first.key(), Expect.ANYTHING));
        assertThat(Rows.troublesIn(store())).containsExactly(new Due(NOON.plusSeconds(1), second.key()));
    }
}
