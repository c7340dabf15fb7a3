package dev.safar.store;

import static dev.safar.store.ContractAnswers.sorts;
import static dev.safar.store.Rows.notice;
import static dev.safar.store.Rows.written;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How a partition is read.
public interface QueryContract {
    Store store();

    @Test
    default void itemsOfAKindComeSortedAndAlone() {
        assertThat(sorts(Rows.filled(store()).query("m-sara", Kind.NOTICE.prefix(), Optional.empty(), 10)))
                .containsExactly("notice#a", "notice#b", "notice#c", "notice#d", "notice#e");
        assertThat(Rows.filled(store()).query("m-sara", Kind.TIMER.prefix(), Optional.empty(), 10)).hasSize(1);
        assertThat(Rows.filled(store()).query("m-sara", Kind.ORDER.prefix(), Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void emptyPrefixReadsTheWholePartition() {
        assertThat(Rows.filled(store()).query("m-sara", "", Optional.empty(), 10)).hasSize(6);
        assertThat(Rows.filled(store()).query("m-nobody", "", Optional.empty(), 10)).isEmpty();
    }

    @Test
    default void pagesAreFullUntilTheLastAndOverlapNowhere() {
        List<String> all = new ArrayList<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<String> after = Optional.empty();
        List<Stored<Item>> page;
        Rows.filled(store());
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
        Rows.filled(store()).write(new Write.Delete(notice("b").key(), Expect.ANYTHING));
        assertThat(sorts(store().query("m-sara", Kind.NOTICE.prefix(), Optional.of("notice#b"), 10)))
                .containsExactly("notice#c", "notice#d", "notice#e");
    }

    @Test
    default void nothingComesBehindTheLast() {
        assertThat(Rows.filled(store()).query("m-sara", Kind.NOTICE.prefix(), Optional.of("notice#e"), 10)).isEmpty();
    }

    @Test
    default void queryCarriesTheVersionsThatWritesMayName() {
        Stored<Item> read = Rows.filled(store()).query("m-sara", "notice#c", Optional.empty(), 1).getFirst();
        assertThat(store().write(Rows.over(read, notice("c")))).isEqualTo(new Answer.Applied());
    }

    @Test
    default void readingDoesNotSeeWhatIsWrittenAfterwards() {
        List<Stored<Item>> before = Rows.filled(store()).query("m-sara", Kind.NOTICE.prefix(), Optional.empty(), 10);
        written(store(), notice("f"));
        assertThat(before).hasSize(5);
    }
}
