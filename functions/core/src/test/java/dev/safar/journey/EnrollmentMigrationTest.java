package dev.safar.journey;

import static dev.safar.journey.Given.after;
import static dev.safar.journey.Given.at;
import static dev.safar.journey.Given.day;
import static dev.safar.journey.Given.effect;
import static dev.safar.journey.Given.enrollment;
import static dev.safar.journey.Given.heard;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Waiting;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Another version takes over whoever waits; [EnrollmentLawTest] says when that is lawful.
class EnrollmentMigrationTest {
    private static final Decided RICH = new Decided(Map.of("rich", Outcomes.TRUE), Map.of());
    private static final Rest REST = new Rest("pause", day(9));
    private static final Rest THERE = new Rest("breathe", day(12));
    private static final Enrollment WAITING = after(enrollment(), new Move.Claim(1, "x", at("ask")),
            new Move.Act(1, "x", "ask", effect(Effect.Status.WITHHELD), RICH), new Move.Park(1, "x", REST),
            new Move.Hear(heard("a", day(3), Map.of())));

    @Test
    void sheRestsInTheOtherVersionInTheSameRun() {
        Enrollment there = after(WAITING, new Move.Migrate("v2", THERE));
        assertThat(there.version()).isEqualTo("v2");
        assertThat(there.state()).isEqualTo(new Waiting(1, THERE));
    }

    @Test
    void whatWasDoneDecidedAndHeardStaysHers() {
        Enrollment there = after(WAITING, new Move.Migrate("v2", THERE));
        assertThat(there.effects()).isEqualTo(WAITING.effects());
        assertThat(there.decided()).isEqualTo(RICH);
        assertThat(there.inbox()).isEqualTo(WAITING.inbox());
        assertThat(there.entry()).isEqualTo(WAITING.entry());
    }

    @Test
    void whatSheTookEarlierStaysTaken() {
        Enrollment taken = after(WAITING, new Move.Wake(day(4)),
                new Move.Claim(2, "y", new Landing("After pause", Decided.NOTHING,
                        Optional.of(WAITING.inbox().getFirst()))),
                new Move.Park(2, "y", new Rest("later", day(20))));
        Enrollment there = after(taken, new Move.Migrate("v2", THERE));
        assertThat(there.answers()).isEqualTo(taken.answers()).containsKey("pause");
    }

    /// Nobody knows whether it was sent, and nobody will because she stays behind.
    @Test
    void whatWasBegunAtTheStepThatSheRestsAtMovesAlong() {
        Enrollment overnight = after(enrollment(), new Move.Claim(1, "x", at("ask")),
                new Move.Act(1, "x", "ask", effect(Effect.Status.PENDING), Decided.NOTHING),
                new Move.Park(1, "x", new Rest("ask", day(2))));
        Enrollment there = after(overnight, new Move.Migrate("v2", new Rest("ask", day(2))));
        assertThat(there.version()).isEqualTo("v2");
        assertThat(there.effects()).isEqualTo(overnight.effects());
    }

    @Test
    void whatWasPostponedMayMove() {
        Enrollment night = after(enrollment(), new Move.Claim(1, "x", at("ask")),
                new Move.Act(1, "x", "ask", effect(Effect.Status.POSTPONED), Decided.NOTHING),
                new Move.Park(1, "x", new Rest("ask", day(2))));
        assertThat(after(night, new Move.Migrate("v2", new Rest("ask", day(2)))).version()).isEqualTo("v2");
    }
}
