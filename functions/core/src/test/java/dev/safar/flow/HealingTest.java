package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Places;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HealingTest {
    private static final Duration LEASE = Duration.ofMinutes(7);
    private static final Plan GREETING = Plan.of(message("hello"), days("breathe", 1), message("again"));

    private final World world = new World(GREETING.named("win-back"));

    @Test
    void lostStartIsHealedByTheLease() {
        world.meets(SARA.buys("1", day(0)));
        world.losesStarts(true).passTo(day(60)).losesStarts(false);
        assertThat(world.passTo(day(60).plus(LEASE).minusMillis(1)).post.steps()).isEmpty();
        assertThat(world.passTo(day(60).plus(LEASE)).post.steps()).containsExactly("hello");
    }

    @Test
    void lostWakeIsHealedByTheLease() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).losesStarts(true).passTo(day(61)).losesStarts(false);
        assertThat(world.passTo(day(61).plus(LEASE)).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void eventThatComesWhileTheWakesStartIsLostDecidesNothingAnew() {
        World asking = new World(Plan.of(answer("reply", 5, List.of(message("thanks")), List.of(message("again"))))
                .named("win-back"));
        asking.meets(SARA.buys("1", day(0)));
        asking.passTo(day(60)).losesStarts(true).passTo(day(65)).losesStarts(false);
        asking.hears(SARA.answers("a", day(65), "forgotten"));
        assertThat(asking.passTo(day(66)).post.steps()).containsExactly("thanks");
    }

    @Test
    void fiveLostStartsEndTheRunAsFailed() {
        world.meets(SARA.buys("1", day(0)));
        world.losesStarts(true).passTo(day(61));
        assertThat(world.started).hasSize(5);
        assertThat(world.only().state()).isEqualTo(new Ended(new Stop(Kind.FAILED,
                "gave up after 5 attempts of run 1, which never began"),
                day(60).plus(LEASE.multipliedBy(5))));
    }

    @Test
    void whatFailedOrIsUncertainStandsWhereAPersonLooks() {
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(61)).losesStarts(true).passTo(day(63));
        assertThat(world.memory.troubles(0, Optional.empty(), 10)).extracting(due -> due.key().sort())
                .containsExactly("trouble#uncertain#" + world.only().id().withinMember() + "#hello",
                        "trouble#failed#" + world.only().id().withinMember());
    }

    @Test
    void whatCannotBeLookedAtIsSetAsideForLongerEachTime() {
        world.meets(SARA.buys("1", day(0)));
        Sweep sweep = world.sweep;
        List<Duration> waits = new ArrayList<>();
        Instant now = day(60);
        for (int i = 0; i < 12; i++) {
            Due due = world.memory.due(0, now, Optional.empty(), 1).getFirst();
            Instant next = sweep.setAside(due, now).orElseThrow();
            assertThat(world.memory.due(0, next.minusMillis(1), Optional.empty(), 1)).isEmpty();
            waits.add(Duration.between(now, next));
            now = next;
        }
        assertThat(waits).startsWith(Duration.ofMinutes(1), Duration.ofMinutes(1), Duration.ofMinutes(2),
                Duration.ofMinutes(4)).endsWith(Duration.ofHours(6), Duration.ofHours(6));
    }

    /// Whoever lost the run must not wait for what is not his, nor stumble over what is not there.
    @Test
    void executionThatLostItsRunIsToldToStopWhateverItAsks() {
        world.meets(SARA.buys("1", day(0)));
        world.losesStarts(true).passTo(day(60));
        Start start = world.started.getFirst();
        Ticket stranger = new Ticket(start.enrollment(), 1, "stranger");
        world.segment.begin(new Ticket(start.enrollment(), 1, "owner"), day(60));
        assertThat(world.action.act(stranger, "hello", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.park(stranger, "hello", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.park(stranger, "breathe", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.finish(stranger, "done", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.post.steps()).isEmpty();
    }

    @Test
    void secondExecutionOfOneSegmentDoesNothing() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60));
        List<Object> before = world.rows();
        world.execute(world.started.getFirst());
        assertThat(world.rows()).isEqualTo(before);
        assertThat(world.post.steps()).containsExactly("hello");
    }

    @Test
    void secondExecutionBesideTheFirstIsStoppedByTheClaim() {
        begun("mine");
        List<Object> before = world.rows();
        Ticket second = ticket("other");
        assertThat(world.segment.begin(second, day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.action.act(second, "hello", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.park(second, "breathe", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.finish(second, "completed", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.fail(second, "broken", day(60)).place()).isEqualTo(Places.STOP);
        assertThat(world.rows()).isEqualTo(before);
        assertThat(world.post.arrived()).isEmpty();
    }

    @Test
    void everyCallMadeAgainGetsTheSameAnswerAndWritesNothing() {
        Ticket ticket = begun("mine");
        List<Object> before = world.rows();
        assertThat(world.segment.begin(ticket, day(60).plusSeconds(1)).place()).isEqualTo("hello");
        assertThat(world.rows()).isEqualTo(before);
        assertSameAgain(() -> world.action.act(ticket, "hello", world.now()));
        assertSameAgain(() -> world.segment.park(ticket, "breathe", world.now()));
        assertThat(world.post.steps()).containsExactly("hello");
    }

    @Test
    void pauseThatWasPassedIsPassedAgainUnderTheSameClaim() {
        World asking = new World(Plan.of(days("breathe", 2),
                answer("reply", 5, List.of(message("thanks")), List.of())).named("win-back"));
        asking.meets(SARA.buys("1", day(0)));
        asking.meets(SARA.answers("a", day(61), "forgotten"));
        asking.losesStarts(true).passTo(day(62));
        Ticket ticket = new Ticket(asking.only().id(), 2, "mine");
        assertThat(asking.segment.begin(ticket, day(62)).place()).isEqualTo("After breathe");
        Next passed = asking.segment.park(ticket, "reply", day(62));
        assertThat(passed.place()).isEqualTo("After reply");
        assertThat(passed.run()).isEqualTo(3);
        List<Object> before = asking.rows();
        assertThat(asking.segment.park(ticket, "reply", day(62).plusSeconds(2))).isEqualTo(passed);
        assertThat(asking.rows()).isEqualTo(before);
    }

    @Test
    void executionThatIsHealedAwayCanWriteNothingMore() {
        Ticket dead = begun("dead");
        world.sleepsUntil(day(60).plus(LEASE)).losesStarts(true).passTo(world.now());
        List<Object> before = world.rows();
        assertThat(world.action.act(dead, "hello", world.now()).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.park(dead, "breathe", world.now()).place()).isEqualTo(Places.STOP);
        assertThat(world.segment.finish(dead, "completed", world.now()).place()).isEqualTo(Places.STOP);
        assertThat(world.rows()).isEqualTo(before);
        assertThat(world.post.arrived()).isEmpty();
    }

    @Test
    void secondAttemptAtAnEffectInWorkIsBusyAndLaterUncertain() {
        Ticket ticket = begun("mine");
        world.post.answers(world.post::takesAndDies);
        assertThatThrownBy(() -> world.action.act(ticket, "hello", day(60))).isInstanceOf(Crash.class);
        assertThat(world.effect("hello").status()).isEqualTo(Status.PENDING);
        assertThatThrownBy(() -> world.action.act(ticket, "hello", day(60).plusSeconds(30))).isInstanceOf(Busy.class);
        world.passTo(day(60).plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void goalWhileNobodyHoldsTheSegmentEndsItAtOnce() {
        World aiming = new World(GREETING.towardsPurchaseWithin(Duration.ofDays(45)).named("win-back"));
        aiming.meets(SARA.buys("1", day(0)));
        aiming.losesStarts(true).passTo(day(60));
        aiming.meets(SARA.buys("2", day(60).plusSeconds(60)));
        assertThat(aiming.only().state()).isInstanceOf(Ended.class);
        aiming.execute(aiming.started.getFirst());
        assertThat(aiming.post.arrived()).isEmpty();
    }

    @Test
    void goalAfterTheExecutionDiedEndsTheRunAtItsLease() {
        World aiming = new World(GREETING.towardsPurchaseWithin(Duration.ofDays(45)).named("win-back"));
        aiming.meets(SARA.buys("1", day(0)));
        aiming.losesStarts(true).passTo(day(60));
        aiming.segment.begin(new Ticket(aiming.only().id(), 1, "dead"), day(60));
        aiming.meets(SARA.buys("2", day(60).plusSeconds(60)));
        assertThat(aiming.only().state()).isInstanceOfSatisfying(Running.class,
                running -> assertThat(running.stop()).isPresent());
        Instant lease = day(60).plus(LEASE);
        assertThat(aiming.passTo(lease).only().state())
                .isEqualTo(new Ended(new Stop(Kind.GOAL, "shop/order/2"), lease));
        assertThat(aiming.post.arrived()).isEmpty();
    }

    @Test
    void answerThatComesBeforeTheMemberIsParkedIsNotLost() {
        World asking = asking();
        asking.meets(SARA.buys("1", day(0)));
        assertThat(asking.passTo(day(60)).post.steps()).containsExactly("ask", "thanks");
        assertThat(asking.only().state()).isInstanceOf(Ended.class);
    }

    /// The letter's last write and the park are one, so the machine must hear of the pause that was passed from the call of the letter.
    @Test
    void lastLetterAskedAgainLeadsBehindThePauseThatWasPassed() {
        World asking = asking().losesStarts(true);
        asking.meets(SARA.buys("1", day(0)));
        asking.passTo(day(60));
        Ticket ticket = new Ticket(asking.only().id(), 1, "mine");
        asking.segment.begin(ticket, day(60));
        Next passed = asking.action.act(ticket, "ask", day(60));
        assertThat(passed.place()).isEqualTo("After reply");
        assertThat(passed.run()).isEqualTo(2);
        List<Object> before = asking.rows();
        assertSame(asking.action.act(ticket, "ask", day(60).plusSeconds(2)), passed);
        assertThat(asking.rows()).isEqualTo(before);
    }

    /// She answers the moment the letter is there.
    private static World asking() {
        World asking = new World(
                Plan.of(message("ask"), answer("reply", 5, List.of(message("thanks")), List.of(message("again"))))
                        .named("win-back"));
        asking.post.answers(_ -> {
            asking.acceptsOnce(SARA.answers("a", day(60), "forgotten"));
            return new Carrier.Receipt.Taken();
        });
        return asking;
    }

    /// A stop that comes while the last letter is out ends the run with what became of the letter.
    @Test
    void goalWhileTheLastLetterIsOutEndsTheRunInThatWrite() {
        World aiming = new World(GREETING.towardsPurchaseWithin(Duration.ofDays(45)).named("win-back"));
        aiming.post.answers(_ -> {
            aiming.acceptsOnce(SARA.buys("2", day(60).plusSeconds(1)));
            return new Carrier.Receipt.Taken();
        });
        aiming.meets(SARA.buys("1", day(0)));
        aiming.passTo(day(60));
        assertThat(aiming.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(aiming.only().state()).isEqualTo(new Ended(new Stop(Kind.GOAL, "shop/order/2"), day(60)));
    }

    @Test
    void callForAnEnrollmentThatIsNotThereIsStopped() {
        Ticket nobody = new Ticket(
                new EnrollmentId(new MemberId("m-nobody"), "win-back", "x"), 1, "c");
        assertThat(world.segment.begin(nobody, day(0)).place()).isEqualTo(Places.STOP);
        assertThat(world.rows()).isEmpty();
    }

    /// Run 1 is claimed, and nothing is done yet.
    private Ticket begun(String claim) {
        world.meets(SARA.buys("1", day(0)));
        world.losesStarts(true).passTo(day(60)).losesStarts(false);
        Ticket ticket = ticket(claim);
        assertThat(world.segment.begin(ticket, day(60)).place()).isEqualTo("hello");
        return ticket;
    }

    private Ticket ticket(String claim) {
        return new Ticket(world.only().id(), 1, claim);
    }

    private void assertSameAgain(Supplier<Next> call) {
        Next first = call.get();
        List<Object> before = world.rows();
        world.sleepsUntil(world.now().plusSeconds(2));
        assertSame(call.get(), first);
        assertThat(world.rows()).isEqualTo(before);
    }

    /// What the machine hears is the same; that the segment was closed is told once.
    private static void assertSame(Next again, Next first) {
        assertThat(again).usingRecursiveComparison().ignoringFields("close").isEqualTo(first);
        assertThat(again.close()).isEmpty();
    }
}
