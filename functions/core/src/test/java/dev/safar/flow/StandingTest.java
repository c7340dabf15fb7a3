package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Running;
import dev.safar.store.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Where the entry of the index stands of whoever was woken.
class StandingTest {
    private static final Duration LEASE = Duration.ofMinutes(7);
    private final World world = new World(
            Plan.of(message("hello"), days("breathe", 1), message("again")).named("win-back"));

    /// Waking moves no key of the index. Whoever looks again before the segment has come to its end moves it, so that a machine that stands still lets the others have their turn.
    @Test
    void whoIsWokenKeepsHerEntryUntilSomebodyLooksAgain() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).losesStarts(true).sleepsUntil(day(61)).look();
        assertThat(world.only().state()).isInstanceOfSatisfying(Running.class,
                running -> assertThat(running.due()).isEqualTo(day(61).plus(LEASE)));
        assertThat(entries()).containsExactly(day(61));
        assertThat(world.look().started).hasSize(2);
        assertThat(entries()).containsExactly(day(61).plus(LEASE));
        world.sleepsUntil(day(61).plus(LEASE)).look();
        assertThat(entries()).containsExactly(day(61).plus(LEASE.multipliedBy(2)));
    }

    /// Else nobody would look before the wait's own end.
    @Test
    void whoIsWokenBeforeHerTimeStandsAtTheLease() {
        World asking = new World(Plan.of(answer("reply", 5, List.of(message("thanks")), List.of(message("again"))))
                .named("win-back"));
        asking.meets(SARA.buys("1", day(0)));
        asking.passTo(day(60)).losesStarts(true).meets(SARA.answers("a", day(62), "forgotten"));
        assertThat(asking.memory.due(0, day(64), Optional.empty(), 9)).extracting(Due::at)
                .containsExactly(day(62).plus(LEASE));
    }

    /// An entry that stands long ago would count as a sweep that is late.
    @Test
    void whoIsWokenLongAfterHerTimeStandsAtTheLease() {
        world.meets(SARA.buys("1", day(0)));
        Instant late = day(61).plus(Duration.ofHours(1));
        world.passTo(day(60)).losesStarts(true).sleepsUntil(late).look();
        assertThat(entries()).containsExactly(late.plus(LEASE));
    }

    private List<Instant> entries() {
        return world.memory.due(0, day(100), Optional.empty(), 9).stream().map(Due::at).toList();
    }
}
