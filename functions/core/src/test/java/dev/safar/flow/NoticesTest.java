package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Heard;
import dev.safar.journey.EnrollmentState.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What a fact did not do, and why, as rows that a person can read.
class NoticesTest {
    private static final String RUN = "thanks#shop/order/1";
    private static final Plan ASKING = Plan
            .of(answer("reply", 5, List.of(), List.of()), days("breathe", 20), message("bye"))
            .on("purchase.completed");

    private final World world = new World(ASKING.named("thanks"));

    @Test
    void answerAfterTheWaitIsLate() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.answers("a", day(6), "forgotten"));
        assertThat(world.notices()).containsExactly("late#" + RUN + "#shop/survey/a");
        assertThat(world.only().inbox()).isEmpty();
    }

    @Test
    void answerAfterTheWaitsEndIsLateThoughNobodyHasLookedYet() {
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(day(6)).hears(SARA.answers("a", day(5).plusMillis(1), "forgotten"));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        assertThat(world.notices()).containsExactly("late#" + RUN + "#shop/survey/a");
    }

    @Test
    void answerOlderThanTheJourneyAcceptsIsLateAndSaidOnce() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(4).plusMillis(1)).hears(SARA.answers("a", day(1), "forgotten"));
        world.hears(SARA.answers("a", day(1), "forgotten"));
        assertThat(world.notices()).containsExactly("late#" + RUN + "#shop/survey/a");
        assertThat(world.only().inbox()).isEmpty();
    }

    @Test
    void answerThatALaterWaitMayTakeIsNotLate() {
        World twice = new World(Plan.of(answer("reply", 5, List.of(), List.of()), days("breathe", 2),
                answer("other", 5, List.of(message("thanks")), List.of())).on("purchase.completed").named("thanks"));
        twice.meets(SARA.buys("1", day(0)));
        twice.meets(SARA.answers("a", day(6), "forgotten"));
        assertThat(twice.notices()).isEmpty();
        assertThat(twice.passTo(day(8)).post.steps()).containsExactly("thanks");
    }

    @Test
    void answerThatNoWaitWouldHaveTakenIsNotLate() {
        World picky = new World(Plan.of(answer("reply", 5, "event.reason = 'hurt'"), days("breathe", 9))
                .on("purchase.completed").named("thanks"));
        picky.meets(SARA.buys("1", day(0)));
        picky.meets(SARA.answers("a", day(6), "forgotten"));
        assertThat(picky.notices()).isEmpty();
        picky.meets(SARA.answers("b", day(7), "hurt"));
        assertThat(picky.notices()).containsExactly("late#" + RUN + "#shop/survey/b");
    }

    @Test
    void secondAnswerIsNotLate() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.answers("a", day(1), "forgotten"));
        world.meets(SARA.answers("b", day(2), "forgotten"));
        assertThat(world.notices()).isEmpty();
    }

    @Test
    void purchaseAfterTheGoalsTimeIsLateForIt() {
        World aiming = new World(
                Plan.of(days("breathe", 30)).towardsPurchaseWithin(Duration.ofDays(5)).named("win-back"));
        aiming.meets(SARA.buys("1", day(0)));
        aiming.meets(SARA.buys("2", day(70)));
        assertThat(aiming.notices()).singleElement().asString().startsWith("late#win-back#silence/")
                .endsWith("#shop/order/2");
    }

    @Test
    void entryThatAGuardRefusesIsSaidOnceARun() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(1)));
        world.meets(SARA.buys("3", day(2)));
        assertThat(world.notices()).containsExactly("already-in#" + RUN);
        assertThat(world.enrollments()).hasSize(1);
    }

    @Test
    void entryThatComesTooSoonOrASecondTimeIsSaid() {
        Plan brief = Plan.of(message("hello")).on("purchase.completed");
        World both = new World(brief.again(Optional.of(Duration.ofDays(9))).named("thanks"),
                brief.again(Optional.empty()).named("welcome"));
        both.meets(SARA.buys("1", day(0)));
        both.meets(SARA.buys("2", day(1)));
        assertThat(both.notices()).containsExactlyInAnyOrder("too-soon#" + RUN, "once#welcome#shop/order/1");
    }

    @Test
    void guardIsNotNamedWhereTheTriggersConditionFails() {
        World first = new World(ASKING.when("member.purchases.count = 1").named("thanks"));
        first.meets(SARA.buys("1", day(0)));
        first.meets(SARA.buys("2", day(1)));
        assertThat(first.notices()).isEmpty();
    }

    @Test
    void newerBodyOfTheEntryIsNoRefusedEntry() {
        world.meets(SARA.buys("1", day(0)));
        world.hears(SARA.buys("1", day(0), 15_00, 1));
        assertThat(world.notices()).isEmpty();
    }

    @Test
    void undefinedConditionOfATriggerIsSaidOnce() {
        World wrong = new World(ASKING.when("member.nothing > 3").named("thanks"));
        wrong.meets(SARA.buys("1", day(0)));
        wrong.meets(SARA.buys("2", day(1)));
        assertThat(wrong.notices()).containsExactly("undecided#thanks#trigger");
    }

    @Test
    void undefinedConditionOfAnExitIsSaid() {
        World wrong = new World(ASKING.leavingOn("complaint.opened", "event.total > 3").named("thanks"));
        wrong.meets(SARA.buys("1", day(0)));
        wrong.meets(SARA.complains("c", day(1)));
        assertThat(wrong.notices()).containsExactly("undecided#" + RUN + "#exit");
    }

    @Test
    void undefinedConditionOfAWaitStandsAmongTheTroublesOfItsRun() {
        World wrong = new World(Plan.of(answer("reply", 5, "event.total > 3")).on("purchase.completed")
                .named("thanks"));
        wrong.meets(SARA.buys("1", day(0)));
        wrong.meets(SARA.answers("a", day(1), "forgotten"));
        assertThat(wrong.passTo(day(6)).only().decided().troubles()).containsEntry("reply", "undefined");
    }

    @Test
    void inboxThatIsFullTakesNoMoreAndSaysSo() {
        World flooded = new World(Plan.of(answer("reply", 5, "event.reason = 'hurt'")).on("purchase.completed")
                .named("thanks"));
        flooded.meets(SARA.buys("1", day(0)));
        IntStream.rangeClosed(1, Heard.MOST)
                .forEach(i -> flooded.meets(SARA.answers("a" + i, day(0).plusSeconds(i), "forgotten")));
        assertThat(flooded.notices()).isEmpty();
        flooded.meets(SARA.answers("late", day(1), "forgotten"));
        assertThat(flooded.only().inbox()).hasSize(Heard.MOST);
        assertThat(flooded.notices()).containsExactly("inbox-full#" + RUN + "#shop/survey/late");
        flooded.meets(SARA.answers("z", day(2), "hurt"));
        assertThat(flooded.only().answers()).containsKey("reply");
        assertThat(flooded.only().inbox()).hasSize(Heard.MOST);
    }

    @Test
    void inboxIsFullTooWhereFewEventsAreHeavy() {
        World flooded = new World(Plan.of(answer("reply", 5, "event.reason = 'hurt'")).on("purchase.completed")
                .named("thanks"));
        flooded.meets(SARA.buys("1", day(0)));
        IntStream.rangeClosed(1, 20).forEach(
                i -> flooded.meets(SARA.answers("a" + i, day(0).plusSeconds(i), "forgotten".repeat(800))));
        assertThat(flooded.only().inbox()).hasSizeBetween(5, 10);
        assertThat(flooded.notices()).contains("inbox-full#" + RUN + "#shop/survey/a20");
    }

    @Test
    void conditionOfATriggerIsAskedBeforeItIsCalledLate() {
        World picky = new World(ASKING.when("event.total > 5000").named("thanks"));
        picky.sleepsUntil(day(9)).hears(SARA.buys("1", day(0)));
        assertThat(picky.notices()).isEmpty();
        picky.hears(SARA.buys("2", day(1), 60_00, 0));
        assertThat(picky.notices()).containsExactly("late#thanks#shop/order/2");
    }
}
