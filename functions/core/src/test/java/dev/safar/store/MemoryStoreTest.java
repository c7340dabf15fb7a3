package dev.safar.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.member.MemberId;
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
}
