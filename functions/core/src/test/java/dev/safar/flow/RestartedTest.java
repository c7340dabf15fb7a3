package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.store.Due;
import dev.safar.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The one process in which everything runs begins anew, before any lease has run out.
class RestartedTest {
    private static final Duration LEASE = Duration.ofMinutes(7);

    private final World world = new World(
            Plan.of(message("hello"), days("breathe", 1)).towardsPurchaseWithin(Duration.ofDays(45))
                    .on("purchase.completed").again(Optional.empty()).named("welcome"));

    @Test
    void sixQuickRestartsEndNoRunAndSendOnce() {
        world.post.knowsKeys(true);
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        for (int restart = 1; restart < 6; restart++) {
            restart(START.plusSeconds(restart));
            assertThat(running().attempt()).isOne();
        }
        world.post.answers(_ -> new Carrier.Receipt.Taken());
        restart(START.plusSeconds(6));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("hello").attempt()).isEqualTo(7);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    /// Whoever kills the process does so at every start, at once.
    @Test
    void aRunThatKillsItsProcessEachTimeEndsAsFailedAndCanBeSeen() {
        world.post.knowsKeys(true);
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        Instant now = START;
        for (int start = 0; start < 400 && world.only().state() instanceof Running; start++) {
            now = now.plusSeconds(10);
            restart(now);
            world.passTo(now);
        }
        assertThat(world.only().state()).isInstanceOfSatisfying(Ended.class,
                ended -> assertThat(ended.reason().kind()).isEqualTo(Stop.Kind.FAILED));
        assertThat(world.started).hasSize(Running.MOST_RESTARTS + Enrollment.MOST_ATTEMPTS);
        assertThat(world.memory.all(Item.Trouble.class)).extracting(Item.Trouble::what)
                .contains(Item.Trouble.What.FAILED);
    }

    @Test
    void whatAChannelWithoutKeysMayHaveTakenIsUncertainAtOnceAndTheRunGoesOn() {
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        restart(START.plusSeconds(1));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void whatNobodyClaimedIsStartedAtTheVeryInstantToo() {
        world.losesStarts(true).meets(SARA.buys("1", START));
        world.losesStarts(false);
        restart(START);
        assertThat(world.post.steps()).containsExactly("hello");
    }

    @Test
    void aRestartGivesANewLease() {
        world.losesStarts(true).meets(SARA.buys("1", START));
        world.segment.begin(new Ticket(world.only().id(), 1, "dead"), START);
        restart(START.plusSeconds(60));
        assertThat(running().claim()).isEmpty();
        assertThat(running().due()).isEqualTo(START.plusSeconds(60).plus(LEASE));
    }

    @Test
    void aRunThatWasToStopEndsByIt() {
        world.losesStarts(true).meets(SARA.buys("1", START));
        world.segment.begin(new Ticket(world.only().id(), 1, "dead"), START);
        world.hears(SARA.buys("2", START.plusSeconds(1)));
        restart(START.plusSeconds(2));
        assertThat(world.only().state())
                .isEqualTo(new Ended(new Stop(Stop.Kind.GOAL, "shop/order/2"), START.plusSeconds(2)));
    }

    @Test
    void whoWaitsIsLeftInPeace() {
        world.meets(SARA.buys("1", START));
        List<Object> before = world.rows();
        restart(START.plusSeconds(1));
        assertThat(world.rows()).isEqualTo(before);
        assertThat(world.started).hasSize(1);
    }

    private Running running() {
        return (Running) world.only().state();
    }

    private void restart(Instant at) {
        world.sleepsUntil(at);
        List<Due> all = world.memory.due(0, at.plus(Duration.ofDays(9)), Optional.empty(), 9);
        all.forEach(due -> world.sweep.resume(due, at).starts().forEach(world::run));
    }
}
