package dev.safar.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.member.MemberId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MemoryStoreTest implements StoreContract {
    private final MemoryStore store = new MemoryStore(3);

    @Override
    public Store store() {
        return store;
    }

    @Test
    void allOfAKindComeInTheOrderOfPartitionsAndKeys() {
        Rows.written(store, Rows.notice(new MemberId("m-zahra"), "a", "seen"));
        Rows.written(store, Rows.notice("b"));
        Rows.written(store, Rows.notice("a"));
        Rows.written(store, Rows.dueAt(Rows.SARA, Rows.NOON));
        assertThat(store.all(Item.Notice.class).map(item -> item.member() + "#" + item.name()))
                .containsExactly("m-sara#a", "m-sara#b", "m-zahra#a");
    }

    @Test
    void joinedStoresHoldWhatThePartsHold() {
        MemoryStore other = new MemoryStore(1);
        Rows.written(store, Rows.dueAt(Rows.SARA, Rows.NOON));
        Rows.written(other, Rows.notice(new MemberId("m-zahra"), "a", "seen"));
        MemoryStore joined = MemoryStore.joined(List.of(store, other));
        assertThat(joined.all(Item.class)).hasSize(2);
        assertThat(joined.due(0, Rows.NOON, Optional.empty(), 9)).hasSize(1);
    }

    @Test
    void storesThatShareAPartitionAreNotJoined() {
        Rows.written(store, Rows.notice("a"));
        MemoryStore other = new MemoryStore(1);
        Rows.written(other, Rows.notice("b"));
        assertThatThrownBy(() -> MemoryStore.joined(List.of(store, other)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("both have items of");
    }
}
