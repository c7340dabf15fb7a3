package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Outcomes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private static final Plan ASKING = Plan.of(message("ask"),
            answer("reply", 5, List.of(message("thanks")), List.of(message("again"))));

    private final World world = new World(ASKING.named("win-back"));

    @Test
    void memberSilentForSixtyDaysIsAskedAtThatVeryInstant() {
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(60).minusMillis(1)).post.steps()).isEmpty();
        assertThat(world.passTo(day(60)).post.steps()).containsExactly("ask");
        assertThat(world.post.arrived().getFirst().at()).isEqualTo(day(60));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void eventWakesAParkedMemberAtOnce() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.answers("a", day(62), "forgotten"));
        assertThat(world.post.steps()).containsExactly("ask", "thanks");
        assertThat(world.decisions()).containsEntry("reply", Outcomes.EVENT);
    }

    @Test
    void oneEventWakesEveryRunThatWaitsForItAndNoOther() {
        Plan asking = ASKING.on("purchase.completed");
        World several = new World(asking.named("first"), asking.named("second"), asking.named("third"),
                Plan.of(days("pause", 9), message("bye")).on("purchase.completed").named("fourth"));
        several.meets(SARA.buys("1", day(0)));
        several.meets(SARA.answers("a", day(2), "forgotten"));
        assertThat(several.post.steps()).containsExactly("ask", "ask", "ask", "thanks", "thanks", "thanks");
        assertThat(several.enrollments()).filteredOn(one -> one.state() instanceof Waiting).singleElement()
                .satisfies(one -> assertThat(one.id().journey()).isEqualTo("fourth"));
    }

    @Test
    void timeoutTakesItsBranchAtItsInstant() {
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(65).minusMillis(1)).post.steps()).containsExactly("ask");
        assertThat(world.passTo(day(65)).post.steps()).containsExactly("ask", "again");
        assertThat(world.decisions()).containsEntry("reply", Outcomes.TIMEOUT);
    }

    @Test
    void tieBelongsToTheEvent() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.answers("a", day(65), "forgotten"));
        assertThat(world.passTo(day(66)).post.steps()).containsExactly("ask", "thanks");
    }

    @Test
    void eventInTimeCountsThoughTheSweepIsLate() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).sleepsUntil(day(66)).hears(SARA.answers("a", day(65), "forgotten"));
        assertThat(world.passTo(day(66)).post.steps()).containsExactly("ask", "thanks");
    }

    @Test
    void eventAfterTheDueInstantDoesNotCountThoughTheSweepIsLate() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).sleepsUntil(day(66)).hears(SARA.answers("a", day(65).plusMillis(1), "forgotten"));
        assertThat(world.passTo(day(66)).post.steps()).containsExactly("ask", "again");
    }

    @Test
    void eventLearnedAfterTheTimeoutChangesNothing() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(65)).sleepsUntil(day(66)).hears(SARA.answers("a", day(62), "forgotten"));
        assertThat(world.passTo(day(70)).post.steps()).containsExactly("ask", "again");
    }

    @Test
    void eventOlderThanTheJourneyAcceptsDoesNotWake() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).sleepsUntil(day(64).plusMillis(1)).hears(SARA.answers("a", day(61), "forgotten"));
        assertThat(world.passTo(day(65)).post.steps()).containsExactly("ask", "again");
    }

    @Test
    void eventExactlyAsOldAsTheJourneyAcceptsWakes() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).sleepsUntil(day(64)).hears(SARA.answers("a", day(61), "forgotten"));
        assertThat(world.post.steps()).containsExactly("ask", "thanks");
    }

    @Test
    void eventBeforeTheEntryDoesNotCount() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.answers("a", day(60).minusMillis(1), "forgotten"));
        assertThat(world.passTo(day(65)).post.steps()).containsExactly("ask", "again");
    }

    @Test
    void eventBeforeTheEntryThatIsLearnedAfterItDoesNotCount() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(61)).hears(SARA.answers("a", day(60).minusMillis(1), "forgotten"));
        assertThat(world.passTo(day(65)).post.steps()).containsExactly("ask", "again");
    }

    @Test
    void eventBeforeTheWaitCounts() {
        World slow = new World(Plan.of(message("ask"), days("breathe", 2),
                answer("reply", 5, List.of(message("thanks")), List.of(message("again")))).named("win-back"));
        slow.meets(SARA.buys("1", day(0)));
        slow.meets(SARA.answers("a", day(61), "forgotten"));
        assertThat(slow.passTo(day(62)).post.steps()).containsExactly("ask", "thanks");
        assertThat(slow.only().state()).isInstanceOf(Ended.class);
    }

    @Test
    void twoWaitsTakeTwoEventsTheEarliestFirst() {
        World twice = new World(Plan.of(days("breathe", 2), answer("first", 5, List.of(message("one")), List.of()),
                answer("second", 5, List.of(message("two")), List.of(message("none")))).named("win-back"));
        twice.meets(SARA.buys("1", day(0)));
        twice.passTo(day(61).plus(Duration.ofHours(1))).hears(SARA.answers("b", day(61), "forgotten"));
        twice.hears(SARA.answers("a", day(60).plusMillis(1), "forgotten"));
        assertThat(twice.passTo(day(62)).post.steps()).containsExactly("one", "two");
        assertThat(twice.only().answers()).hasEntrySatisfying("first",
                heard -> assertThat(heard.fact()).isEqualTo("shop/survey/a"));
        assertThat(twice.only().answers()).hasEntrySatisfying("second",
                heard -> assertThat(heard.fact()).isEqualTo("shop/survey/b"));
    }

    @Test
    void oneEventIsTakenByOneWaitOnly() {
        World twice = new World(Plan.of(answer("first", 5, List.of(message("one")), List.of()),
                answer("second", 5, List.of(message("two")), List.of(message("none")))).named("win-back"));
        twice.meets(SARA.buys("1", day(0)));
        twice.meets(SARA.answers("a", day(61), "forgotten"));
        assertThat(twice.passTo(day(80)).post.steps()).containsExactly("one", "none");
    }
}
