package dev.safar.local.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Erasure;
import dev.safar.flow.Shop;
import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.MvStore;
import dev.safar.local.queue.Courtesy;
import dev.safar.local.queue.Pulse;
import dev.safar.local.queue.Pump;
import dev.safar.local.queue.Queue;
import dev.safar.loyalty.PointsRate;
import dev.safar.member.MemberId;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Write;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A clock that is moved by hand, over a world whose own stands still. What becomes due are members who are erased: seven of them, one an hour.
class MovedClockTest {
    private static final Instant NOON = Instant.parse("2026-03-20T12:00:00Z");
    private static final Shop SHOP = new Shop("Chai", "https://chai.example", Currency.EUR,
            new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.AT_NIGHT, false, false),
            PointsRate.standard(), Personal.of("key"));
    @TempDir
    private Path folder = Path.of("");
    private DataFile file;
    private Queue queue;
    private LiveStack stack;
    private Sweeper sweeper;
    private MovedClock moved;

    @BeforeEach
    void open() {
        file = DataFile.open(folder.resolve("data.db"));
        LocalClock clock = new LocalClock(file, InstantSource.fixed(NOON));
        Motion motion = new Motion();
        Watched store = new Watched(new MvStore(file), motion::ended);
        queue = new Queue(file, clock);
        stack = new LiveStack(store, new Editions(List.of(), List.of(), List.of()), SHOP, clock,
                _ -> new Receipt.Taken(), motion);
        for (int hour = 1; hour <= 7; hour++) {
            store.write(
                    new Write.Put(new Item.Erasing(new MemberId("m-" + hour), NOON, true, hour(hour)), Expect.ABSENT));
        }
        sweeper = new Sweeper(stack, store, clock,
                new DeadLetterOffice(queue.dead(), new Door(new Market(Currency.EUR, "ZZ")), new Erasure(store, SHOP),
                        clock, (_, _) -> {}),
                Duration.ofMillis(1), new Pulse());
        moved = new MovedClock(clock, stack, queue, sweeper, motion, 3);
    }

    @AfterEach
    void close() {
        sweeper.close();
        stack.close();
        file.close();
    }

    private static Instant hour(int number) {
        return NOON.plus(Duration.ofHours(number));
    }

    private long due() {
        return stack.store().due(0, Instant.parse("2100-01-01T00:00:00Z"), Optional.empty(), 99).size();
    }

    @Test
    void clockStandsWhereItStoppedAndSaysHowFarItHasYetToGo() throws InterruptedException {
        Map<String, Object> first = moved.move(Duration.ofHours(10));
        assertThat(first).containsEntry("now", hour(3).toString()).containsEntry("left", "PT7H");
        assertThat(stack.now()).as("nothing later was passed over").isEqualTo(hour(3));
        assertThat(due()).isEqualTo(4);
        assertThat(moved.move(Duration.ofHours(7))).containsEntry("now", hour(6).toString()).containsEntry("left",
                "PT4H");
        assertThat(moved.move(Duration.ofHours(4))).containsEntry("now", hour(10).toString()).containsEntry("left",
                "PT0S");
        assertThat(due()).isZero();
    }

    @Test
    void whatIsOnTheQueueIsTakenInBeforeTheClockMovesAndComesAgainAtItsOwnInstants() throws InterruptedException {
        List<Instant> tries = Collections.synchronizedList(new ArrayList<>());
        queue.send(List.of("no envelope"));
        try (Pump _ = new Pump(queue, file, 2, new Courtesy(), batch -> {
            tries.add(stack.now());
            return Map.of(batch.getFirst().id(), "it is a test");
        }, new Pulse(), _ -> {})) {
            assertThat(moved.move(Duration.ofMinutes(30))).containsEntry("left", "PT29M39S");
            assertThat(moved.move(Duration.parse("PT29M39S"))).containsEntry("left", "PT0S");
        }
        assertThat(tries).containsExactly(NOON, NOON.plusSeconds(1), NOON.plusSeconds(5), NOON.plusSeconds(21),
                NOON.plusSeconds(85));
        assertThat(queue.dead().page("", 9)).hasSize(1);
    }

    /// Else it would be under way with what is due while the clock moves on.
    @Test
    void nobodyElseSweepsWhileTheClockMoves() throws InterruptedException {
        Thread other = Thread.ofPlatform().unstarted(() -> stack.sweep());
        stack.sweeping().lock();
        try {
            other.start();
            while (other.getState() != Thread.State.WAITING) {
                assertThat(other.getState()).as("it swept").isNotEqualTo(Thread.State.TERMINATED);
                Thread.onSpinWait();
            }
        } finally {
            stack.sweeping().unlock();
        }
        other.join();
    }

    /// Whoever moves it is interrupted a little later, and must not be at the disk then.
    @Test
    void whereTheProcessIsAboutToEndTheClockStaysWhereItIsAndNoSweepGoesOn() throws InterruptedException {
        queue.send(List.of("whatever"));
        try (Pump _ = new Pump(queue, file, 2, new Courtesy(), _ -> {
            stack.stop();
            return Map.of();
        }, new Pulse(), _ -> {})) {
            assertThat(moved.move(Duration.ofHours(10))).containsEntry("now", NOON.toString())
                    .containsEntry("atRest", false).containsEntry("left", "PT10H");
        }
        stack.store().write(new Write.Put(new Item.Erasing(new MemberId("m-0"), NOON, true, NOON), Expect.ABSENT));
        assertThat(stack.sweep().get("complete")).isEqualTo(false);
        assertThat(due()).isEqualTo(8);
    }

    @Test
    void whatIsLeftIsWholeSecondsThatCanBeTyped() throws InterruptedException {
        assertThat(moved.move(Duration.ofHours(5).plusMillis(1))).containsEntry("left", "PT2H1S");
    }
}
