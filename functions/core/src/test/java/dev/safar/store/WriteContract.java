package dev.safar.store;

import static dev.safar.store.Rows.anyway;
import static dev.safar.store.Rows.fresh;
import static dev.safar.store.Rows.notice;
import static dev.safar.store.Rows.over;
import static dev.safar.store.Rows.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What one write does.
interface WriteContract {
    Store store();

    @Test
    default void whatWasNeverWrittenIsNotThere() {
        assertThat(store().get(notice("n").key())).isEmpty();
    }

    @Test
    default void whatIsWrittenIsReadAtOnceAndWhole() {
        assertThat(store().write(fresh(notice("n")))).isEqualTo(new Answer.Applied());
        assertThat(store().get(notice("n").key())).contains(new Stored<>(notice("n"), 1));
    }

    @Test
    default void versionGrowsByOneWithEveryWrite() {
        written(store(), notice("n"));
        written(store(), notice("n"));
        assertThat(written(store(), notice("n")).version()).isEqualTo(3);
    }

    @Test
    default void absentIsLostWhereTheItemIsThere() {
        written(store(), notice("n"));
        assertThat(store().write(fresh(notice("n")))).isEqualTo(ContractAnswers.lost(notice("n")));
    }

    @Test
    default void unchangedIsLostWhereSomebodyWroteTheSameAgain() {
        Stored<Item> read = written(store(), notice("n"));
        written(store(), notice("n"));
        assertThat(store().write(over(read, notice("n")))).isEqualTo(ContractAnswers.lost(notice("n")));
    }

    @Test
    default void unchangedIsLostWhereTheItemIsGone() {
        Stored<Item> read = written(store(), notice("n"));
        store().write(new Write.Delete(read.item().key(), Expect.ANYTHING));
        assertThat(store().write(over(read, notice("n")))).isEqualTo(ContractAnswers.lost(notice("n")));
    }

    @Test
    default void unchangedHoldsForWhoeverReadLast() {
        Stored<Item> read = written(store(), notice("n"));
        assertThat(store().write(over(read, notice("n")))).isEqualTo(new Answer.Applied());
    }

    @Test
    default void anythingHoldsWhetherTheItemIsThereOrNot() {
        assertThat(store().write(anyway(notice("n")))).isEqualTo(new Answer.Applied());
        assertThat(store().write(anyway(notice("n")))).isEqualTo(new Answer.Applied());
        assertThat(store().write(new Write.Delete(notice("n").key(), Expect.ANYTHING))).isEqualTo(new Answer.Applied());
        assertThat(store().write(new Write.Delete(notice("n").key(), Expect.ANYTHING))).isEqualTo(new Answer.Applied());
    }

    @Test
    default void whatIsTakenAwayIsGoneAtOnce() {
        Stored<Item> read = written(store(), notice("n"));
        assertThat(store().write(new Write.Delete(read.item().key(), Expect.unchanged(read))))
                .isEqualTo(new Answer.Applied());
        assertThat(store().get(read.item().key())).isEmpty();
        assertThat(store().query(read.item().key().partition(), "", Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void whatWasTakenAwayIsAbsentAgain() {
        Stored<Item> read = written(store(), notice("n"));
        store().write(new Write.Delete(read.item().key(), Expect.ANYTHING));
        assertThat(store().write(fresh(notice("n")))).isEqualTo(new Answer.Applied());
    }

    @Test
    default void checkChangesNothing() {
        Stored<Item> read = written(store(), notice("n"));
        assertThat(store().write(new Write.Check(read.item().key(), Expect.unchanged(read))))
                .isEqualTo(new Answer.Applied());
        assertThat(store().get(read.item().key())).contains(read);
    }

    @Test
    default void checkOfAnAbsentItemLeavesItAbsent() {
        assertThat(store().write(new Write.Check(notice("n").key(), Expect.ABSENT))).isEqualTo(new Answer.Applied());
        assertThat(store().get(notice("n").key())).isEmpty();
        assertThat(store().write(fresh(notice("n")))).isEqualTo(new Answer.Applied());
    }
}
