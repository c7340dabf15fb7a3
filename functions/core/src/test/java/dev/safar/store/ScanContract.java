package dev.safar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// How everybody is looked at. A store that no person looks at may do without.
public interface ScanContract {
    Store store();

    @Test
    default void scanFindsOneKindInEveryPartitionAndNoOtherKind() {
        assertThat(Rows.filled(store()).scan(Kind.NOTICE, Optional.empty(), 100))
                .extracting(stored -> stored.item().key().sort())
                .containsExactlyInAnyOrder("notice#a", "notice#b", "notice#c", "notice#d", "notice#e", "notice#z");
        assertThat(Rows.filled(store()).scan(Kind.TIMER, Optional.empty(), 100)).hasSize(1);
        assertThat(Rows.filled(store()).scan(Kind.ORDER, Optional.empty(), 100)).isEmpty();
    }

    @Test
    default void scannedPagesAreFullUntilTheLastAndMeetEachItemOnce() {
        Set<Key> all = new HashSet<>();
        List<Integer> sizes = new ArrayList<>();
        Optional<Key> after = Optional.empty();
        List<Stored<Item>> page;
        Rows.filled(store());
        do {
            page = store().scan(Kind.NOTICE, after, 4);
            page.forEach(stored -> all.add(stored.item().key()));
            sizes.add(page.size());
            after = Optional.of(page.getLast().item().key());
        } while (page.size() == 4);
        assertThat(all).hasSize(6);
        assertThat(sizes).containsExactly(4, 2);
    }

    @Test
    default void keysAreThoseOfWhatAScanFinds() {
        Rows.filled(store());
        List<Key> first = store().keys(Kind.NOTICE, Optional.empty(), 4);
        List<Key> all = new ArrayList<>(first);
        all.addAll(store().keys(Kind.NOTICE, Optional.of(first.getLast()), 4));
        assertThat(first).hasSize(4);
        assertThat(all).containsExactlyElementsOf(store().scan(Kind.NOTICE, Optional.empty(), 100).stream()
                .map(stored -> stored.item().key()).toList());
    }

    @Test
    default void scanningGoesOnBehindAnItemThatIsGone() {
        List<Stored<Item>> first = Rows.filled(store()).scan(Kind.NOTICE, Optional.empty(), 3);
        Key last = first.getLast().item().key();
        store().write(new Write.Delete(last, Expect.ANYTHING));
        assertThat(store().scan(Kind.NOTICE, Optional.of(last), 10)).hasSize(3).doesNotContainAnyElementsOf(first);
    }
}
