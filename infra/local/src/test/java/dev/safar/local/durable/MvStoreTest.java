package dev.safar.local.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.safar.event.Stamp;
import dev.safar.journey.Decided;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.Entry;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.StoreContract;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MvStoreTest implements StoreContract {
    private static final MemberId SARA = new MemberId("m-1");

    @TempDir
    private Path folder = Path.of("");
    private Optional<MvStore> open = Optional.empty();

    @BeforeEach
    void openTheFile() {
        open = Optional.of(MvStore.open(file()));
    }

    @AfterEach
    void closeTheFile() {
        open.ifPresent(MvStore::close);
    }

    @Override
    public Store store() {
        return open.orElseThrow();
    }

    @Test
    void whatWasWrittenIsThereWhenTheFileIsOpenedAgain() {
        Item timer = new Item.Silence(SARA, Duration.ofDays(60), new Stamp(Instant.EPOCH, "shop/order/1"));
        store().write(new Write.Put(timer, Expect.ABSENT));
        store().write(new Write.Put(timer, Expect.ANYTHING));
        closeTheFile();
        openTheFile();
        Instant due = timer.due().orElseThrow();
        assertThat(store().get(timer.key())).contains(new Stored<>(timer, 2));
        assertThat(store().due(0, due, Optional.empty(), 9)).containsExactly(new Due(due, timer.key()));
    }

    /// It kept there the entry of a segment that was woken.
    @Test
    void entryThatAnOlderSafarLeftAtALeaseGoesWithTheNextWrite() {
        closeTheFile();
        Instant lease = Instant.EPOCH.plusSeconds(420);
        Enrollment woken = new Enrollment(new EnrollmentId(SARA, "win-back", "shop/order/1"), "v1",
                new Entry(Instant.EPOCH, Map.of()), new Running(2, lease, 1, 0, Optional.empty(),
                        Optional.of(new Rest("pause", Instant.EPOCH)), Optional.empty(), Optional.empty()),
                Map.of(), Map.of(), List.of(), Decided.NOTHING);
        Item.Enrollment item = new Item.Enrollment(woken);
        try (DataFile file = DataFile.open(file()); MvStore older = new MvStore(file)) {
            older.write(new Write.Put(item, Expect.ABSENT));
            DueIndex index = new DueIndex(file, "due");
            file.change(() -> {
                index.replace(item.key(), item.stands(), item.due());
                return item;
            });
        }
        openTheFile();
        assertThat(store().due(0, lease, Optional.empty(), 9)).containsExactly(new Due(lease, item.key()));
        store().write(new Write.Put(item, Expect.ANYTHING));
        assertThat(store().due(0, lease, Optional.empty(), 9)).containsExactly(new Due(Instant.EPOCH, item.key()));
        store().write(new Write.Delete(item.key(), Expect.ANYTHING));
        assertThat(store().due(0, lease, Optional.empty(), 9)).isEmpty();
    }

    @Test
    void secondProcessIsRefusedByTheFilesName() {
        assertThatIllegalStateException().isThrownBy(() -> MvStore.open(file())).withMessageContaining("store.db");
    }

    @Test
    void whatCannotBeWrittenLeavesNothingOfItsTransaction() {
        Instant never = Instant.MAX.minus(Duration.ofDays(61));
        List<Write> writes = List.of(new Write.Put(notice(1), Expect.ABSENT),
                new Write.Put(new Item.Silence(SARA, Duration.ofDays(60), new Stamp(never, "x")), Expect.ABSENT));
        try {
            store().transact(writes);
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessageContaining("years 0 to 9999");
        }
        store().write(new Write.Put(notice(2), Expect.ABSENT));
        closeTheFile();
        openTheFile();
        assertThat(store().query(SARA.value(), "", Optional.empty(), 9)).containsExactly(new Stored<>(notice(2), 1));
    }

    private Path file() {
        return folder.resolve("store.db");
    }

    private static Item.Notice notice(int number) {
        return new Item.Notice(SARA, "n-" + number, Instant.EPOCH, "x".repeat(100));
    }
}
