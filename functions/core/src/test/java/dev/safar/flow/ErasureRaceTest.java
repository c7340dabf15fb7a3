package dev.safar.flow;

import static dev.safar.flow.ErasureTest.CUSTOMER;
import static dev.safar.flow.ErasureTest.OVER;
import static dev.safar.flow.ErasureTest.SARAS;
import static dev.safar.flow.ErasureTest.THANKS;
import static dev.safar.flow.ErasureTest.known;
import static dev.safar.flow.ErasureTest.left;
import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Received.Rejected;
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Racing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// What goes wrong, and who is under way, while Sara is erased (protocol, rule 16).
class ErasureRaceTest {
    private static final Map<String, ObjIntConsumer<Faulty>> FAULTS = Map.of(
            "contended", (store, at) -> store.answer(at, new Answer.Contended()),
            "lost once", (store, at) -> store.answer(at, new Answer.Lost(List.of(new Key("m", "member#")))),
            "died before", Faulty::dieBefore, "answer lost", Faulty::dieBehind);

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyWriteIsMadeUpFor() {
        Faulty before = new Faulty();
        many(new World(POLICY, before::around));
        Faulty counting = new Faulty();
        List<Item> sound = manyItems(counting, _ -> {});
        assertThat(sound).hasSize(3);
        assertThat(counting.writes() - before.writes()).isGreaterThan(5);
        return FAULTS.keySet().stream().sorted().map(fault -> DynamicTest.dynamicTest(fault, () -> {
            for (int nth = before.writes() + 1; nth <= counting.writes(); nth++) {
                int at = nth;
                assertThat(
                        manyItems(new Faulty(), faulty -> FAULTS.getOrDefault(fault, (_, _) -> {}).accept(faulty, at)))
                        .as(fault + " at " + at).containsExactlyElementsOf(sound);
            }
        }));
    }

    @Test
    void factThatIsBeingTakenInWhileSheIsErasedLoses() {
        AtomicReference<Runnable> once = new AtomicReference<>(() -> {});
        World meddled = known(new World(POLICY, store -> new Meddling(store, key -> {
            if (key.equals(Key.member(SARAS))) {
                once.getAndSet(() -> {}).run();
            }
        }), THANKS));
        once.set(() -> new Erasure(meddled.memory, World.shop(POLICY)).begin(CUSTOMER, meddled.now()));
        assertThat(meddled.hears(SARA.buys("2", meddled.now()))).isEqualTo(new Rejected("erased"));
        assertThat(left(meddled.passTo(meddled.now().plus(OVER)))).allMatch(Item.Tombstone.class::isInstance);
    }

    @Test
    void nothingIsSentByASegmentThatIsUnderWayWhileSheIsErased() {
        AtomicReference<Runnable> once = new AtomicReference<>(() -> {});
        AtomicBoolean claimed = new AtomicBoolean();
        World meddled = known(new World(POLICY, store -> new Meddling(store, key -> {
            boolean hers = key.sort().startsWith(Kind.ENROLLMENT.prefix() + "win-back");
            if (hers && claimed.getAndSet(hers)) {
                once.getAndSet(() -> {}).run();
            }
        }), Plan.of(message("hello")).named("win-back")));
        once.set(() -> meddled.erases(CUSTOMER));
        meddled.passTo(day(62));
        assertThat(once.get()).isNotNull();
        assertThat(meddled.post.steps()).isEmpty();
        assertThat(left(meddled.passTo(day(63)))).hasSize(3).allMatch(Item.Tombstone.class::isInstance);
    }

    /// Of more enrollments than go with the first transaction, the last has no contact any more.
    @Test
    void nothingIsSentFromTheFirstTransactionOnThoughNobodyLookedYet() {
        for (int earlier : List.of(0, 95)) {
            World started = new World(Plan.of(message("thanks")).on("purchase.completed").named("thanks"));
            for (int i = 0; i < earlier; i++) {
                started.meets(SARA.buys("a" + i, day(1).plusSeconds(i)));
            }
            started.losesStarts(true).meets(SARA.buys("z", day(2)));
            new Erasure(started.memory, World.shop(POLICY)).begin(CUSTOMER, day(2));
            started.execute(started.started.getLast());
            assertThat(started.post.steps()).hasSize(earlier);
            assertThat(started.enrollments()).hasSize(Math.max(0, earlier + 1 - 90));
        }
    }

    @Test
    void segmentThatHasJustSentSomethingWritesNoMoreOfHer() {
        World sending = new World(THANKS);
        AtomicBoolean erased = new AtomicBoolean();
        sending.post.answers(_ -> {
            erased.set(true);
            sending.erases(CUSTOMER);
            return new Receipt.Taken();
        });
        sending.meets(SARA.buys("1", day(1)));
        assertThat(erased).isTrue();
        assertThat(left(sending.passTo(day(2)))).hasSize(3).allMatch(Item.Tombstone.class::isInstance);
        assertThat(sending.post.arrived()).isEmpty();
    }

    @Test
    void factsOfThirtyThreadsAndAnErasureLeaveNothingOfHer() {
        World world = known(new World(THANKS));
        Instant now = world.now();
        Racing.threads(30, i -> i == 15
                ? world.erases(CUSTOMER)
                : world.acceptsOnce(SARA.buys("r" + i, now.minusSeconds(i))));
        world.passTo(now.plus(OVER));
        assertThat(left(world)).hasSize(3).allMatch(Item.Tombstone.class::isInstance);
    }

    /// Sixty orders are more than one page.
    private static World many(World world) {
        for (int i = 0; i < 60; i++) {
            world.hears(SARA.buys("m" + i, day(0)));
        }
        return world;
    }

    private static List<Item> manyItems(Faulty faulty, Consumer<Faulty> fault) {
        World world = many(new World(POLICY, faulty::around));
        fault.accept(faulty);
        world.erases(CUSTOMER).passTo(day(1));
        return left(world);
    }
}
