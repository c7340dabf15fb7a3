package dev.safar.store;

import static dev.safar.store.Rows.fresh;
import static dev.safar.store.Rows.many;
import static dev.safar.store.Rows.notice;
import static dev.safar.store.Rows.over;
import static dev.safar.store.Rows.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What several writes at once do: all or nothing.
public interface TransactionContract {
    Store store();

    @Test
    default void allWritesOfATransactionAreThereAtOnce() {
        Stored<Item> gone = written(store(), notice("gone"));
        assertThat(store().transact(List.of(fresh(notice("a")), fresh(notice("b")),
                new Write.Delete(gone.item().key(), Expect.unchanged(gone))))).isEqualTo(new Answer.Applied());
        assertThat(ContractAnswers.sorts(store().query(Rows.SARA.value(), "", Optional.empty(), 10)))
                .containsExactly("notice#a", "notice#b");
    }

    @Test
    default void lostNamesExactlyTheItemsWhoseConditionsDidNotHoldInOrder() {
        Stored<Item> stale = written(store(), notice("stale"));
        written(store(), notice("stale"));
        written(store(), notice("there"));
        assertThat(store().transact(List.of(fresh(notice("new")), over(stale, notice("stale")), fresh(notice("there")),
                new Write.Check(notice("missing").key(), new Expect.Version(1)), Rows.anyway(notice("any")))))
                .isEqualTo(ContractAnswers.lost(notice("stale"), notice("there"), notice("missing")));
    }

    @Test
    default void lostWritesNothing() {
        Stored<Item> there = written(store(), notice("there"));
        store().transact(List.of(fresh(notice("new")), new Write.Delete(there.item().key(), Expect.ANYTHING),
                new Write.Check(notice("missing").key(), new Expect.Version(1))));
        assertThat(store().query(Rows.SARA.value(), "", Optional.empty(), 10)).containsExactly(there);
    }

    @Test
    default void transactionSpansPartitions() {
        Item identity = new IdentityOf("hash", Rows.SARA);
        written(store(), identity);
        assertThat(store().transact(List.of(fresh(notice("a")), fresh(identity))))
                .isEqualTo(ContractAnswers.lost(identity));
        assertThat(store().get(notice("a").key())).isEmpty();
    }

    @Test
    default void oneItemTwiceIsRefusedAndNothingIsWritten() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().transact(List.of(fresh(notice("a")),
                fresh(notice("b")), new Write.Check(notice("a").key(), Expect.ABSENT))));
        assertThat(store().get(notice("b").key())).isEmpty();
    }

    @Test
    default void noWritesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> store().transact(List.of()));
    }

    @Test
    default void oneHundredWritesAreTakenAndOneMoreIsRefused() {
        assertThat(store().transact(many(Store.MOST_WRITES))).isEqualTo(new Answer.Applied());
        assertThatIllegalArgumentException().isThrownBy(() -> store().transact(many(Store.MOST_WRITES + 1)));
    }

    @Test
    default void ofManyThreadsThatReadOneVersionExactlyOneIsApplied() {
        for (int round = 0; round < 20; round++) {
            String name = "round-" + round;
            Stored<Item> read = written(store(), notice(name));
            List<Answer> answers = Racing.threads(16, i -> store().transact(
                    List.of(over(read, notice(name)), fresh(notice(name + "-by-" + i)))));
            assertThat(answers).filteredOn(new Answer.Applied()::equals).hasSize(1);
            assertThat(answers).filteredOn(answer -> !(answer instanceof Answer.Applied))
                    .allMatch(answer -> answer instanceof Answer.Contended
                            || answer.equals(ContractAnswers.lost(notice(name))));
            assertThat(store().query(Rows.SARA.value(), "notice#" + name + "-by-", Optional.empty(), 100)).hasSize(1);
            assertThat(store().get(read.item().key()).orElseThrow().version()).isEqualTo(2);
        }
    }

    @Test
    default void ofManyThreadsThatWriteAnAbsentItemExactlyOneIsApplied() {
        List<Answer> answers = Racing.threads(16, i -> store().write(fresh(notice("n"))));
        assertThat(answers).filteredOn(new Answer.Applied()::equals).hasSize(1);
        assertThat(store().get(notice("n").key()).orElseThrow().version()).isEqualTo(1);
    }
}
