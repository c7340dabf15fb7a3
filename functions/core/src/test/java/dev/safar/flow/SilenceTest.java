package dev.safar.flow;

import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.Trigger;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SilenceTest {
    private final World world = new World(Plan.of(message("hello")).named("win-back"));

    @Test
    void purchaseInBetweenMovesTheSilence() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(59)));
        assertThat(entries(day(118))).isEmpty();
        assertThat(entries(day(119))).containsExactly(day(119));
    }

    @Test
    void purchaseAtTheVeryInstantPreventsTheLapse() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(60)));
        assertThat(entries(day(119))).isEmpty();
        assertThat(entries(day(120))).containsExactly(day(120));
    }

    @Test
    void timerIsStaleWhereAPurchaseCameThoughNobodyLookedInTime() {
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(day(61)).hears(SARA.buys("2", day(61)));
        assertThat(entries(day(120))).isEmpty();
    }

    /// Nobody moved it, as nobody moves the timers of a length that no journey asks for.
    @Test
    void timerOfAnOlderPurchaseBeginsNothingAndMakesRoomForThatOfTheLast() {
        world.meets(SARA.buys("1", day(0)));
        Item.Silence older = world.memory.all(Item.Silence.class).findFirst().orElseThrow();
        world.meets(SARA.buys("2", day(30)));
        world.memory.write(new Write.Put(older, Expect.ANYTHING));
        assertThat(entries(day(90).minusMillis(1))).isEmpty();
        assertThat(entries(day(90))).containsExactly(day(90));
    }

    @Test
    void olderPurchaseThatIsLearnedLaterDoesNotMoveTheSilence() {
        world.meets(SARA.buys("2", day(10)));
        world.passTo(day(20)).hears(SARA.buys("1", day(0)));
        assertThat(entries(day(70).minusMillis(1))).isEmpty();
        assertThat(entries(day(70))).containsExactly(day(70));
    }

    @Test
    void purchaseThatIsLearnedAfterTheSilenceWasCompleteRefutesIt() {
        world.meets(SARA.buys("1", day(0)));
        World slow = new World(Plan.of(Plan.days("breathe", 10)).named("win-back"));
        slow.meets(SARA.buys("1", day(0)));
        slow.passTo(day(61)).hears(SARA.buys("2", day(59)));
        assertThat(slow.only().state()).isInstanceOfSatisfying(Ended.class,
                ended -> assertThat(ended.reason().kind()).isEqualTo(Kind.EXIT));
    }

    /// Between a fact's reading and its writing a silence begins a journey: the fact must meet it, though it changes nothing that the fact read.
    @Test
    void factTakenInWhileASilenceBeginsAJourneyMeetsThatJourney() {
        List<World> self = new ArrayList<>();
        World meeting = new World(World.POLICY, store -> new BeforeAFact(store, "consent.withdrawn",
                () -> self.getFirst().sleepsUntil(day(60)).passTo(day(60))),
                Plan.of(Plan.days("breathe", 10)).named("win-back")).losesStarts(true);
        self.add(meeting);
        meeting.meets(SARA.buys("1", day(0)));
        meeting.sleepsUntil(day(60)).hears(SARA.withdraws(day(60), Optional.empty()));
        assertThat(meeting.only().state()).isInstanceOf(Ended.class);
    }

    /// A store in which something happens once, right before the fact of a type is written.
    private static final class BeforeAFact implements Forwarding {
        private final Store inner;
        private final String type;
        private final Runnable something;
        private boolean happened;

        BeforeAFact(Store inner, String type, Runnable something) {
            this.inner = inner;
            this.type = type;
            this.something = something;
        }

        @Override
        public Store inner() {
            return inner;
        }

        @Override
        public Answer transact(List<Write> writes) {
            boolean now = !happened && writes.stream().anyMatch(write -> write instanceof Write.Put put
                    && put.item() instanceof Item.Event fact && fact.event().type().equals(type));
            if (now) {
                happened = true;
                something.run();
            }
            return inner.transact(writes);
        }
    }

    @Test
    void twoPurchasesAtOneInstantLapseOnceInWhateverOrderTheyCome() {
        world.meets(SARA.buys("2", day(0)));
        world.meets(SARA.buys("1", day(0)));
        assertThat(entries(day(60))).containsExactly(day(60));
        assertThat(world.only().id().entry()).isEqualTo("silence/PT1440H/shop/order/2");
    }

    @Test
    void refundNeitherStartsNorStopsASilence() {
        world.meets(SARA.isRefunded("0", day(-5)));
        assertThat(world.memory.all(Item.Silence.class)).isEmpty();
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.isRefunded("1", day(30)));
        assertThat(entries(day(60))).containsExactly(day(60));
    }

    @Test
    void correctedAmountKeepsTheSilence() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(30)).hears(SARA.buys("1", day(0), 99_00, 1));
        assertThat(entries(day(60))).containsExactly(day(60));
    }

    @Test
    void correctedInstantMovesTheSilence() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(30)).hears(SARA.buys("1", day(5), 12_00, 1));
        assertThat(entries(day(64))).isEmpty();
        assertThat(entries(day(65))).containsExactly(day(65));
    }

    @Test
    void silenceThatIsCompleteIsNotCompleteTwice() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60));
        world.hears(SARA.buys("1", day(0), 99_00, 1));
        assertThat(entries(day(500))).containsExactly(day(60));
    }

    @Test
    void twoLengthsOfSilenceAreTwoTimers() {
        World two = new World(Plan.of(message("hello")).named("win-back"),
                new Plan(new Trigger.OnSilence(Duration.ofDays(90),
                        Optional.empty()), Optional.empty(), Optional.empty(), List.of(),
                        0, List.of(message("last"))).named("last-call"));
        two.meets(SARA.buys("1", day(0)));
        assertThat(two.passTo(day(60)).post.steps()).containsExactly("hello");
        assertThat(two.passTo(day(90)).post.steps()).containsExactly("hello", "last");
    }

    @Test
    void lateFactDoesNotBeginAJourneyAndANoticeSaysSo() {
        World onEvent = new World(Plan.of(message("thanks")).on("purchase.completed").named("thanks"));
        onEvent.passTo(day(3).plusMillis(1)).hears(SARA.buys("1", day(0)));
        assertThat(onEvent.enrollments()).isEmpty();
        assertThat(onEvent.notices()).containsExactly("late#thanks#shop/order/1");
    }

    @Test
    void factExactlyAsOldAsTheJourneyAcceptsBeginsIt() {
        World onEvent = new World(Plan.of(message("thanks")).on("purchase.completed").named("thanks"));
        onEvent.passTo(day(3)).hears(SARA.buys("1", day(0)));
        assertThat(onEvent.post.steps()).containsExactly("thanks");
    }

    private List<Instant> entries(Instant until) {
        return world.passTo(until).enrollments().stream().map(enrollment -> enrollment.entry().at()).toList();
    }

    @Test
    void silenceThatWasCompleteLongAgoBeginsNothingAndSaysSo() {
        world.sleepsUntil(day(63).plusMillis(1)).hears(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(70)).enrollments()).isEmpty();
        assertThat(world.notices()).containsExactly("late#win-back#silence/PT1440H/shop/order/1");
    }

    @Test
    void silenceThatWasCompleteAsLongAgoAsTheJourneyAcceptsBeginsIt() {
        world.sleepsUntil(day(63)).hears(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(63)).post.steps()).containsExactly("hello");
    }
}
