package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.publish.Fate;
import dev.safar.publish.Fates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Another version is published while Sara waits at `rest` since day 0.
class PublishingTest {
    private static final Fates MIGRATE = new Fates(Fate.MIGRATE, Map.of());
    private static final Fates END = new Fates(Fate.END, Map.of());
    private static final JourneyDefinition FIRST = welcome("v1", message("hello"), days("rest", 5), message("bye"));
    private static final JourneyDefinition LONGER = welcome("v2", days("rest", 9), message("hello"), message("adieu"));
    private static final JourneyDefinition SHORTER = welcome("v2", message("hello"), days("rest", 2),
            message("adieu"));
    private static final JourneyDefinition RENAMED = welcome("v2", message("hello"), days("breathe", 5),
            message("adieu"));

    private final Press press = waiting(FIRST);

    private static JourneyDefinition welcome(String version, Step... steps) {
        return Plan.of(steps).on("purchase.completed").leavingOn("complaint.opened").named("welcome", version);
    }

    private static Press waiting(JourneyDefinition journey) {
        Press press = new Press(journey);
        press.world().meets(SARA.buys("1", day(0)));
        return press;
    }

    @Test
    void whoIsKeptGoesOnInHerVersion() {
        press.publishes(LONGER, Fates.KEEP);
        assertThat(press.settles("welcome").passTo(day(20)).post.steps()).containsExactly("hello", "bye");
    }

    /// What she got before is not sent again, though the new version has it behind the wait.
    @Test
    void whoMovesWaitsLongerAndGetsNothingTwice() {
        press.publishes(LONGER, MIGRATE);
        World world = press.settles("welcome");
        assertThat(world.only().version()).isEqualTo("v2");
        assertThat(world.passTo(day(9).minusMillis(1)).post.steps()).containsExactly("hello");
        assertThat(world.passTo(day(9)).post.steps()).containsExactly("hello", "adieu");
    }

    @Test
    void whoeverNobodyLookedAtMovesWhenHerTimeComes() {
        press.publishes(LONGER, MIGRATE);
        World world = press.world().passTo(day(8));
        assertThat(world.only().version()).isEqualTo("v2");
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        assertThat(world.passTo(day(9)).post.steps()).containsExactly("hello", "adieu");
    }

    @Test
    void aShorterWaitIsOverAtOnceWhereItsTimeIsPast() {
        press.world().passTo(day(3));
        press.publishes(SHORTER, MIGRATE);
        assertThat(press.settles("welcome").post.steps()).containsExactly("hello", "adieu");
        assertThat(press.said("welcome").settled()).isTrue();
    }

    @Test
    void whoWaitsAtARenamedStepRestsAtItsNewName() {
        press.publishes(RENAMED, MIGRATE);
        World world = press.settles("welcome");
        assertThat(((Waiting) world.only().state()).rest().step()).isEqualTo("breathe");
        assertThat(world.passTo(day(5)).post.steps()).containsExactly("hello", "adieu");
    }

    @Test
    void whoMovesGoesOnInTheNewOrderAndWhatItPutsBehindHerIsPassedOver() {
        press.publishes(welcome("v2", message("bye"), days("rest", 5), message("hello"), message("adieu")), MIGRATE);
        assertThat(press.settles("welcome").passTo(day(20)).post.steps()).containsExactly("hello", "adieu");
    }

    @Test
    void whoIsKeptGoesOnInTheOldOrder() {
        press.publishes(welcome("v2", message("bye"), days("rest", 5), message("hello")), Fates.KEEP);
        assertThat(press.settles("welcome").passTo(day(20)).post.steps()).containsExactly("hello", "bye");
    }

    @Test
    void whoWaitsAtAStepThatIsGoneStays() {
        press.publishes(welcome("v2", message("hello"), message("adieu")), MIGRATE);
        assertThat(press.settles("welcome").passTo(day(20)).post.steps()).containsExactly("hello", "bye");
    }

    @Test
    void whoIsEndedLeavesWithTheReasonAndGetsNothingMore() {
        press.publishes(LONGER, END);
        World world = press.settles("welcome");
        assertThat(world.only().state()).isInstanceOfSatisfying(Ended.class,
                ended -> assertThat(ended.reason()).isEqualTo(Stop.RETIRED));
        assertThat(world.passTo(day(20)).post.steps()).containsExactly("hello");
    }

    @Test
    void aFactFindsHerInTheVersionThatTookHerOver() {
        press.publishes(welcome("v2", message("hello"), days("rest", 9), message("adieu")), MIGRATE);
        press.world().meets(SARA.buys("2", day(1)));
        assertThat(press.world().only().version()).isEqualTo("v2");
    }

    /// An answer that was heard in the old version is taken by the new one's wait.
    @Test
    void whatSheAnsweredIsTakenByTheWaitThatTookHerOver() {
        Press asking = waiting(welcome("v1", message("hello"), days("rest", 5),
                answer("reply", 5, List.of(message("thanks")), List.of())));
        asking.world().meets(SARA.answers("a", day(1), "forgotten"));
        asking.publishes(welcome("v2", message("hello"), days("rest", 5),
                answer("reply", 5, List.of(message("lovely")), List.of())), MIGRATE);
        assertThat(asking.settles("welcome").passTo(day(5)).post.steps()).containsExactly("hello", "lovely");
    }

    /// The frozen way is no way of the new version: it is decided there, and she does not get stuck.
    @Test
    void aBranchWhoseWayIsGoneIsDecidedAnew() {
        Step.Split old = Plan.split("draw", message("left"), message("right"));
        Step.Split other = new Step.Split("draw", old.title(),
                List.of(new Step.Arm("third", 1, List.of(message("ahead")))));
        Press drawn = waiting(welcome("v1", old, days("rest", 5)));
        drawn.publishes(welcome("v2", days("rest", 5), other), MIGRATE);
        assertThat(drawn.settles("welcome").passTo(day(5)).post.steps()).endsWith("ahead");
        assertThat(drawn.world().only().state()).isInstanceOf(Ended.class);
    }

    @Test
    void rolledBackTheyGoBackWithTheirWaits() {
        press.publishes(LONGER, MIGRATE);
        press.settles("welcome");
        press.publishes(FIRST, MIGRATE);
        World world = press.settles("welcome");
        assertThat(world.only().version()).isEqualTo("v1");
        assertThat(world.passTo(day(5)).post.steps()).containsExactly("hello", "bye");
    }

    @Test
    void whoNobodyLookedAtGoesAlongAllThatWasPublishedSince() {
        press.publishes(RENAMED, MIGRATE);
        press.publishes(welcome("v3", message("hello"), days("breathe", 7), message("finally")),
                new Fates(Fate.KEEP, Map.of("breathe", Fate.MIGRATE)));
        World world = press.world().passTo(day(20));
        assertThat(world.only().version()).isEqualTo("v3");
        assertThat(world.post.steps()).containsExactly("hello", "finally");
    }
}
