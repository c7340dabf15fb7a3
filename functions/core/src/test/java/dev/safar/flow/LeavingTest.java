package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.EnrollmentState.Waiting;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What withdrawn consent to marketing does: her latest word decides, whatever came last.
class LeavingTest {
    private static final Optional<String> ALL = Optional.empty();
    private static final Stop WITHDRAWN = new Stop(Kind.EXIT, "consent.withdrawn");

    private final World world = new World(
            Plan.of(message("hello"), days("breathe", 10), message("again")).named("win-back"));

    @Test
    void withdrawalThatIsOlderThanALaterYesEndsNothing() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.gives(day(62), ALL));
        world.hears(SARA.withdraws(day(61), ALL));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        assertThat(world.passTo(day(70)).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void withdrawalFromBeforeTheEntryThatIsTheLatestWordEndsTheRun() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(62)).hears(SARA.withdraws(day(59), ALL));
        assertThat(world.only().state()).isEqualTo(new Ended(WITHDRAWN, day(62)));
    }

    @Test
    void withdrawalOnOneChannelEndsNothingAndWithholdsThere() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.withdraws(day(62), Optional.of("email")));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        assertThat(world.passTo(day(70)).effect("again").result()).containsEntry(Effect.REASON, "consent");
    }

    @Test
    void withdrawalFromAnotherTopicEndsNothing() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.withdrawsFrom("service", day(62)));
        assertThat(world.passTo(day(70)).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void oneChannelAllowedAgainLaterKeepsHerIn() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.gives(day(62), Optional.of("email")));
        world.hears(SARA.withdraws(day(61), ALL));
        assertThat(world.passTo(day(70)).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void whatWaitsForTheMorningIsWithheldForTheExit() {
        world.meets(SARA.buys("1", Instant.parse("2026-03-21T23:30:00Z")));
        world.meets(SARA.withdraws(Instant.parse("2026-05-21T02:00:00Z"), ALL));
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "exit").containsEntry(Effect.DETAIL,
                "quiet-hours");
    }

    @Test
    void nothingBeginsForWhoWithdrew() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.withdraws(day(10), ALL));
        assertThat(world.passTo(day(60)).enrollments()).isEmpty();
        assertThat(world.notices()).containsExactly("consent#win-back");
    }

    @Test
    void whoAllowsItAgainEntersAgain() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.withdraws(day(10), ALL));
        world.meets(SARA.gives(day(20), ALL));
        assertThat(world.passTo(day(60)).post.steps()).containsExactly("hello");
        assertThat(world.notices()).isEmpty();
    }
}
