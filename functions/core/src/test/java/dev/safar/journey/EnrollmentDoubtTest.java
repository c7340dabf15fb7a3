package dev.safar.journey;

import static dev.safar.journey.Given.START;
import static dev.safar.journey.Given.after;
import static dev.safar.journey.Given.at;
import static dev.safar.journey.Given.day;
import static dev.safar.journey.Given.effect;
import static dev.safar.journey.Given.enrollment;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Move.Outcome.Refused;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What becomes of a run whose process died, and of what nobody knows whether it was done.
class EnrollmentDoubtTest {
    private static final Stop GOAL = new Stop(Stop.Kind.GOAL, "order-2");
    private static final Enrollment CLAIMED = after(enrollment(), new Move.Claim(1, "x", at("ask")));

    @Test
    void whatDiedWithItsProcessGoesOnWithoutACountedAttempt() {
        Enrollment begun = after(CLAIMED, act(Effect.Status.PENDING), new Move.Resume(day(2), START.plusSeconds(9)));
        assertThat(begun.state()).isEqualTo(new Running(1, day(2), 1, 1, Optional.empty(), Optional.empty(),
                Optional.of(at("ask")), Optional.empty()));
        assertThat(begun.effects()).extractingByKey("ask").returns(START.plusSeconds(9), Effect::until)
                .returns(1, Effect::attempt).returns(START, Effect::at);
        assertThat(after(begun, new Move.Resume(day(3), day(4))).effects()).isEqualTo(begun.effects());
    }

    @Test
    void whatWasUnderWayAtTooManyRestartsIsLeftToItsLeaseAndStaysSoWhenItIsHealed() {
        Move resume = new Move.Resume(day(2), day(1));
        Enrollment often = CLAIMED;
        for (int restart = 1; restart <= Running.MOST_RESTARTS; restart++) {
            often = after(often, resume);
        }
        assertThat(often.apply(resume)).satisfies(why(Move.Refusal.RESTARTED_OFTEN));
        Enrollment healed = after(often, new Move.Heal(day(2), day(3), day(2), "v1"));
        assertThat(healed.apply(resume)).satisfies(why(Move.Refusal.RESTARTED_OFTEN));
        assertThat(((Running) healed.state()).attempt()).isEqualTo(2);
        Enrollment stopped = after(often, new Move.Claim(1, "y", at("ask")), new Move.Halt(GOAL, day(1)));
        assertThat(after(stopped, resume).state()).isEqualTo(new Ended(GOAL, day(1)));
    }

    @Test
    void aStoppedRunThatDiedWithItsProcessEndsForItsStop() {
        Enrollment stopped = after(CLAIMED, new Move.Halt(GOAL, day(1)), new Move.Resume(day(3), day(2)));
        assertThat(stopped.state()).isEqualTo(new Ended(GOAL, day(2)));
    }

    @Test
    void aRestartLeavesAloneWhatIsDoneOrAsleep() {
        Enrollment asleep = after(CLAIMED, act(Effect.Status.POSTPONED));
        assertThat(after(asleep, new Move.Resume(day(2), day(1))).effects()).isEqualTo(asleep.effects());
    }

    @Test
    void aReceiptSettlesWhatIsInDoubtAndNothingElse() {
        Enrollment doubtful = after(CLAIMED, act(Effect.Status.UNCERTAIN));
        assertThat(after(doubtful, new Move.Confirm("ask", "delivered")).effects()).extractingByKey("ask")
                .returns(Effect.Status.SENT, Effect::status);
        assertThat(doubtful.apply(new Move.Confirm("other", "delivered"))).satisfies(why(Move.Refusal.NOT_BEGUN));
        assertThat(after(CLAIMED, act(Effect.Status.SENT)).apply(new Move.Confirm("ask", "delivered")))
                .satisfies(why(Move.Refusal.NOT_BEGUN));
    }

    private static Move.Act act(Effect.Status status) {
        return new Move.Act(1, "x", "ask", effect(status), Decided.NOTHING);
    }

    private static Consumer<Move.Outcome> why(Move.Refusal refusal) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(refusal));
    }
}
