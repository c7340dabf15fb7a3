package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.Personal;
import dev.safar.flow.Received;
import dev.safar.flow.Rejections;
import dev.safar.store.Expect;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Key;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConcernsTest {
    private static final Instant START = Instant.parse("2026-03-21T12:00:00Z");
    private static final int MANY = 10_300;

    private final MemoryStore memory = new MemoryStore(1);
    private final Rejections rejections = new Rejections(memory, Personal.of("key"));

    /// By their names the latest are the last.
    @Test
    void ofTenThousandAndMoreTheLatestAreToldAndNoMoreIsRead() {
        IntStream.range(0, MANY).forEach(i -> reject(name(i), START.plusMillis(i)));
        Counting counting = new Counting(memory, new AtomicInteger());
        assertThat(new Concerns(counting).rejections(150)).extracting(row -> row.get("name"))
                .containsExactlyElementsOf(IntStream.range(0, 150).mapToObj(i -> full(name(MANY - 1 - i))).toList());
        assertThat(counting.read()).hasValue(2 * 150);
    }

    @Test
    void whatIsSentAgainStandsOnceWhereItCameLast() {
        reject("a", START);
        reject("b", START.plusSeconds(1));
        reject("a", START.plusSeconds(2));
        assertThat(new Concerns(memory).rejections(9)).extracting(row -> row.get("name"))
                .containsExactly(full("a"), full("b"));
        assertThat(memory.all(RejectedAt.class)).hasSize(2);
    }

    @Test
    void whatAnEarlierReleaseWroteIsToldInItsPlace() {
        memory.write(new Write.Put(new Item.Rejection(full("old"), "far-future", START.plusSeconds(1), "", Set.of()),
                Expect.ABSENT));
        reject("a", START);
        reject("b", START.plusSeconds(2));
        assertThat(new Concerns(memory).rejections(9)).extracting(row -> row.get("name"))
                .containsExactly(full("b"), full("old"), full("a"));
    }

    private void reject(String id, Instant at) {
        assertThat(rejections.write(Bearing.unclaimed(new FactKey("shop", "order", id), at), "wrong-currency",
                "Dollars", at)).isEqualTo(new Received.Rejected("wrong-currency"));
    }

    private static String name(int number) {
        return Integer.toString(100_000 + number);
    }

    private static String full(String id) {
        return "shop/order/" + id;
    }

    /// Counts the rows that are read.
    private record Counting(Store inner, AtomicInteger read) implements Forwarding {
        @Override
        public Optional<Stored<Item>> get(Key key) {
            read.incrementAndGet();
            return inner.get(key);
        }

        @Override
        public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
            List<Stored<Item>> page = inner.query(partition, prefix, after, limit);
            read.addAndGet(page.size());
            return page;
        }
    }
}
