package dev.safar.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Decided;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Entry;
import dev.safar.member.MemberId;
import dev.safar.store.Expect;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.UnreadableItemException;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is read of a table that is large, or damaged.
class TakeoverTest {
    private final MemoryStore store = new MemoryStore(4);

    @BeforeEach
    void tenWait() {
        for (int i = 0; i < 10; i++) {
            EnrollmentId id = new EnrollmentId(new MemberId("m-" + i), "win-back", "shop/order/1");
            store.write(new Write.Put(new Item.Enrollment(new Enrollment(id, "v1", new Entry(Instant.EPOCH, Map.of()),
                    new Waiting(1, new Rest("pause", Instant.EPOCH)), Map.of(), Map.of(), List.of(),
                    Decided.NOTHING)), Expect.ABSENT));
        }
    }

    @Test
    void noMoreIsReadThanIsAllowedAndThatIsSaid() {
        Takeover some = Takeover.of(store, List.of(), 7);
        assertThat(some.lines()).contains(
                "At least 7 wait: 0 stay, 0 move to the version that is deployed now, 7 end (step-ended)")
                .anyMatch(line -> line.contains("There are more"));
        assertThat(Takeover.of(store, List.of(), 10).lines()).first().asString().startsWith("10 wait: 0 stay");
    }

    /// Nobody knows what becomes of whoever was not read, so it is asked.
    @Test
    void ofAllThatWasReadNothingChangesButThereIsMore() {
        assertThat(new Takeover(Map.of(), 0, 0, true).changes()).isTrue();
        assertThat(new Takeover(Map.of(), 0, 3, false).changes()).isFalse();
    }

    @Test
    void rowsThatCannotBeReadAreCountedAndBlockNothing() {
        Takeover takeover = Takeover.of(new Damaged(store), List.of());
        assertThat(takeover.unreadable()).isEqualTo(1);
        assertThat(takeover.lines()).contains(
                "9 wait: 0 stay, 0 move to the version that is deployed now, 9 end (step-ended)",
                "  1 could not be read and are not counted: the sweep passes them over, and its log names them");
    }

    private record Damaged(Store inner) implements Forwarding {
        @Override
        public Optional<Stored<Item>> get(Key key) {
            if (key.partition().equals("m-3")) {
                throw new UnreadableItemException("damaged");
            }
            return inner.get(key);
        }
    }
}
