package dev.safar.store;

import static dev.safar.store.ContractAnswers.sorts;
import static dev.safar.store.Rows.notice;
import static dev.safar.store.Rows.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.member.MemberId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a partition is read.
interface QueryContract {
    Store store();

    /// Five notices, a timer and somebody else.
    private Store filled() {
        for (String name : List.of("e", "a", "d", "b", "c")) {
            written(store(), notice(name));
        }
        written(store(), Rows.dueAt(Rows.SARA, Rows.NOON));
        written(store(), notice(new MemberId("m-sara2"), "z", "another's"));
        return store();
    }

    @Test
    default void itemsOfAKindComeSortedAndAlone() {
        assertThat(sorts(filled().query("m-sara", Kind.NOTICE.prefix(), Optional.empty(), 10)))
                .containsExactly("notice#a", "notice#b", "notice#c", "notice#d", "notice#e");
        assertThat(filled().query("m-sara", Kind.TIMER.prefix(), Optional.empty(), 10)).hasSize(1);
        assertThat(filled().query("m-sara", Kind.ORDER.prefix(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void emptyPrefixReadsTheWholePartition() {
        assertThat(filled().query("m-sara", "", Optional.empty(), 10)).hasSize(6);
        assertThat(filled().query("m-nobody", "", Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void pagesAreFullUntilTheLastAndOverlapNowhere() {
        List<String> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<Stored<Item>> page;
        filled();
        do {
            page = store().query("m-sara", Kind.NOTICE.prefix(), after, 2);
            all.addAll(sorts(page));
            sizes.add(page.size());
            after = Optional.of(page.getLast().item().key().sort());
        } while (page.size() == 2);
        assertThat(all).containsExactly("notice#a", "notice#b", "notice#c", "notice#d", "notice#e");
        assertThat(sizes).containsExactly(2, 2, 1);
    }

    @Test
    default void readingGoesOnBehindAnItemThatIsGone() {
        filled().write(new Write.Delete(notice("b").key(), Expect.ANYTHING));
        assertThat(sorts(store().query("m-sara", Kind.NOTICE.prefix(), Optional.of("notice#b"), 10)))
                .containsExactly("notice#c", "notice#d", "notice#e");
    }

    @Test
    default void nothingComesBehindTheLast() {
        assertThat(filled().query("m-sara", Kind.NOTICE.prefix(), Optional.of("notice#e"), 10)).isEmpty();
    }

    @Test
    default void queryCarriesTheVersionsThatWritesMayName() {
        Stored<Item> read = filled().query("m-sara", "notice#c", Optional.empty(), 1).getFirst();
        assertThat(store().write(Rows.over(read, notice("c")))).isEqualTo(new Answer.Applied());
    }

    @Test
    default void readingDoesNotSeeWhatIsWrittenAfterwards() {
        List<Stored<Item>> before = filled().query("m-sara", Kind.NOTICE.prefix(), Optional.empty(), 10);
        written(store(), notice("f"));
        assertThat(before).hasSize(5);
    }
}
