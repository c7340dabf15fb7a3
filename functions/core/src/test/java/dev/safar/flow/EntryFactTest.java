package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// An order begins a journey, and is told again as it changes.
class EntryFactTest {
    private static final Step.WaitFor ANOTHER_ORDER = new Step.WaitFor("another", LocalText.NONE, "purchase.completed",
            Optional.empty(), Duration.ofDays(30), List.of(message("thanks")), List.of());

    @Test
    void newerBodyOfTheEntryIsNoSecondEvent() {
        World world = new World(Plan.of(ANOTHER_ORDER).on("purchase.completed").named("onboarding"));
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(day(1)).hears(SARA.buys("1", day(1), 13_00, 1));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        world.meets(SARA.buys("2", day(2)));
        assertThat(world.post.steps()).containsExactly("thanks");
    }

    @Test
    void newerBodyOfTheEntryIsNotTheGoal() {
        World world = new World(Plan.of(days("breathe", 9)).on("purchase.completed")
                .towardsPurchaseWithin(Duration.ofDays(30)).named("onboarding"));
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(day(1)).hears(SARA.buys("1", day(1), 13_00, 1));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void newerBodyOfTheEntryIsNoExit() {
        World world = new World(
                Plan.of(days("breathe", 9)).on("purchase.completed").leavingOn("purchase.completed").named("first"));
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(day(1)).hears(SARA.buys("1", day(0), 13_00, 1));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void factThatEndsOneRunMayBeginTheNext() {
        World world = new World(Plan.of(days("breathe", 9)).on("purchase.completed")
                .towardsPurchaseWithin(Duration.ofDays(30)).named("repeat"));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(2)));
        assertThat(world.enrollments()).extracting(Enrollment::state).satisfiesExactlyInAnyOrder(
                first -> assertThat(first).isInstanceOfSatisfying(Ended.class,
                        ended -> assertThat(ended.reason().kind()).isEqualTo(Kind.GOAL)),
                second -> assertThat(second).isInstanceOf(Waiting.class));
    }

    /// Whether an execution holds the run when it comes is chance.
    @Test
    void factThatEndsAClaimedRunMayBeginTheNextToo() {
        World world = new World(Plan.of(days("breathe", 9)).on("purchase.completed")
                .towardsPurchaseWithin(Duration.ofDays(30)).named("repeat")).losesStarts(true);
        world.meets(SARA.buys("1", day(0)));
        world.segment.begin(new Ticket(world.only().id(), 1, "x"), day(0));
        world.hears(SARA.buys("2", day(0).plusSeconds(1)));
        assertThat(world.enrollments()).extracting(Enrollment::state).satisfiesExactlyInAnyOrder(
                first -> assertThat(((Running) first).stop()).isPresent(),
                second -> assertThat(((Running) second).stop()).isEmpty());
        world.losesStarts(false).passTo(day(3));
        assertThat(world.enrollments()).extracting(Enrollment::state).hasAtLeastOneElementOfType(Ended.class)
                .hasAtLeastOneElementOfType(Waiting.class);
    }

    @Test
    void newerBodyOfARefusedEntryIsNoSecondChance() {
        World world = new World(Plan.of(message("thanks")).on("purchase.completed")
                .again(Optional.of(Duration.ofDays(2))).named("repeat"));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(1)));
        world.sleepsUntil(day(3)).hears(SARA.buys("2", day(1), 13_00, 1));
        assertThat(world.post.steps()).containsExactly("thanks");
    }

    @Test
    void newerBodyBeginsWhatTheOlderOneWasNotToBegin() {
        World world = new World(Plan.of(message("thanks")).on("purchase.completed").when("event.total > 5000")
                .named("repeat"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.post.steps()).isEmpty();
        world.sleepsUntil(day(1)).hears(SARA.buys("1", day(0), 60_00, 1));
        assertThat(world.post.steps()).containsExactly("thanks");
    }

    /// A complaint's name sorts before an order's.
    @Test
    void whatHappenedAtTheVeryInstantOfTheEntryAndCameBeforeItCounts() {
        World world = new World(
                Plan.of(days("breathe", 9)).on("purchase.completed").leavingOn("complaint.opened").named("first"));
        world.meets(SARA.complains("c", day(0)));
        world.hears(SARA.buys("1", day(0)));
        assertThat(world.only().state()).isInstanceOf(Ended.class);
    }

    @Test
    void entryOfAHugeOrderKeepsItsFirstLinesAndTheirNumber() {
        World world = new World(Plan.of(days("breathe", 9)).on("purchase.completed").when("event.lineCount = 2000")
                .named("first"));
        world.hears(SARA.buysLines("1", day(0), 2000));
        assertThat(world.only().entry().view()).containsEntry("lineCount", 2000L);
        assertThat(world.only().entry().view().get("lines")).asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSizeBetween(50, 200).first().isEqualTo(Map.of("sku", "sku-0", "quantity", 1L, "unitPrice", 100L));
    }

    @Test
    void factThatEndsARunBeginsNoneWhereTheTimeIsNotOver() {
        World world = new World(Plan.of(days("breathe", 9)).on("purchase.completed")
                .again(Optional.of(Duration.ofDays(30))).towardsPurchaseWithin(Duration.ofDays(30)).named("repeat"));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(2)));
        assertThat(world.only().state()).isInstanceOf(Ended.class);
    }

    /// Her run ended on day 1, and she may enter again from day 11 on.
    @Test
    void reentryIsMeasuredByWhenTheFactHappenedAndNotByWhenItCame() {
        assertThat(enteredAgainBy(day(11).minusMillis(1), day(11).minusMillis(1))).isFalse();
        assertThat(enteredAgainBy(day(11).minusMillis(1), day(13))).isFalse();
        assertThat(enteredAgainBy(day(11), day(11))).isTrue();
        assertThat(enteredAgainBy(day(11), day(13))).isTrue();
    }

    private static boolean enteredAgainBy(Instant happened, Instant came) {
        World world = new World(Plan.of(days("breathe", 1)).on("purchase.completed")
                .again(Optional.of(Duration.ofDays(10))).named("first"));
        world.meets(SARA.buys("1", day(0)));
        world.passTo(came).hears(SARA.buys("2", happened));
        return world.enrollments().size() == 2;
    }

    /// It happened while she was in, and came when she was not any more.
    @Test
    void whoMayEnterAgainAtOnceDoesSoByWhatCameLate() {
        World world = new World(Plan.of(days("breathe", 1)).on("purchase.completed").named("first"));
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(2)).hears(SARA.buys("2", day(1).minusSeconds(60)));
        assertThat(world.enrollments()).hasSize(2);
    }
}
