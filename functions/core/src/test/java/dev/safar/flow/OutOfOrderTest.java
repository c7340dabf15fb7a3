package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Facts that happened since the entry, but came before it (protocol, rule 3).
class OutOfOrderTest {
    private static final Plan ASKING = Plan
            .of(answer("reply", 5, List.of(message("thanks")), List.of(message("again"))));
    private static final Instant MINUTE = day(60).plus(Duration.ofMinutes(1));

    @Test
    void answerThatCameBeforeTheFactThatBeginsTheJourneyCounts() {
        World world = new World(ASKING.on("purchase.completed").named("thanks"));
        world.sleepsUntil(day(1)).hears(SARA.answers("a", day(1), "forgotten"));
        world.hears(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(10)).post.steps()).containsExactly("thanks");
    }

    @Test
    void answerFromBeforeTheEntryStillDoesNotCount() {
        World world = new World(ASKING.on("purchase.completed").named("thanks"));
        world.hears(SARA.answers("b", day(0).minusMillis(1), "forgotten"));
        world.sleepsUntil(day(1)).hears(SARA.isRefunded("1", day(1)));
        world.hears(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(10)).post.steps()).containsExactly("again");
    }

    @Test
    void answerBetweenTheSilenceAndTheSweepCounts() {
        World world = new World(ASKING.named("win-back"));
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(MINUTE).hears(SARA.answers("a", MINUTE, "forgotten"));
        assertThat(world.passTo(day(70)).post.steps()).containsExactly("thanks");
    }

    @Test
    void consentWithdrawnBetweenTheSilenceAndTheSweepLetsNothingBegin() {
        World world = new World(Plan.of(message("hello")).named("win-back"));
        world.meets(SARA.buys("1", day(0)));
        world.sleepsUntil(MINUTE).hears(SARA.withdraws(MINUTE, Optional.empty()));
        assertThat(world.passTo(day(70)).enrollments()).isEmpty();
        assertThat(world.notices()).containsExactly("consent#win-back");
    }

    @Test
    void goalThatWasReachedBeforeTheEntryBecameKnownEndsTheRun() {
        World world = new World(Plan.of(days("breathe", 10), message("hello"))
                .towardsPurchaseWithin(Duration.ofDays(45)).on("complaint.opened").named("sorry"));
        world.sleepsUntil(day(2)).hears(SARA.buys("1", day(2)));
        world.hears(SARA.complains("c", day(1)));
        assertThat(kind(world.passTo(day(20)).only().state())).isEqualTo(Kind.GOAL);
        assertThat(world.post.arrived()).isEmpty();
    }

    @Test
    void earliestOfSeveralAnswersIsTakenInWhateverOrderTheyCame() {
        World world = new World(ASKING.on("purchase.completed").named("thanks"));
        world.sleepsUntil(day(2)).hears(SARA.answers("b", day(2), "forgotten"));
        world.hears(SARA.answers("a", day(1), "bad-experience"));
        world.hears(SARA.buys("1", day(0)));
        assertThat(world.only().answers()).hasEntrySatisfying("reply",
                heard -> assertThat(heard.fact()).isEqualTo("shop/survey/a"));
    }

    private static Kind kind(EnrollmentState state) {
        return state instanceof Ended ended ? ended.reason().kind() : Kind.FAILED;
    }
}
