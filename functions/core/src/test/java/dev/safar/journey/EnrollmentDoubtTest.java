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
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/// What becomes of a run whose process died, and of what nobody knows whether it was done.
class EnrollmentDoubtTest {
    private static final Stop GOAL = new Stop(Stop.Kind.GOAL, "order-2");
    private static final Enrollment CLAIMED = after(enrollment(), new Move.Claim(1, "x", at("ask")));
    private static final Enrollment UNCLEAR = after(CLAIMED, act(Effect.Status.UNCERTAIN));

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

    @Test
    void aPersonDecidesOnlyAboutWhatIsUnclear() {
        Enrollment done = after(CLAIMED, act(Effect.Status.SENT));
        assertThat(done.apply(new Move.Vouch("ask", "mina", day(1)))).satisfies(why(Move.Refusal.NOT_UNCLEAR));
        assertThat(done.apply(new Move.Vouch("other", "mina", day(1)))).satisfies(why(Move.Refusal.NOT_UNCLEAR));
        assertThat(after(UNCLEAR, new Move.Vouch("ask", "mina", day(1))).effects()).extractingByKey("ask")
                .returns(Effect.Status.SENT, Effect::status).returns(day(1), Effect::at)
                .extracting(Effect::result).extracting(words -> words.get(Effect.BY)).isEqualTo("mina");
    }

    @Test
    void whatIsDoneAgainIsDoneByOneAtATimeAndNotForARunThatWasStopped() {
        Effect again = new Effect(Effect.Status.UNCERTAIN, day(1), 2, "mina", Map.of(Effect.UNTIL, day(2).toString()));
        Enrollment asked = after(UNCLEAR, new Move.Again("ask", again));
        assertThat(asked.effects()).containsEntry("ask", again);
        assertThat(asked.apply(new Move.Again("ask", again))).satisfies(why(Move.Refusal.IN_WORK));
        Effect sent = new Effect(Effect.Status.SENT, day(1), 2, "mina", Map.of());
        assertThat(after(asked, new Move.Answered("ask", sent)).effects()).containsEntry("ask", sent);
        assertThat(asked.apply(new Move.Answered("ask",
                new Effect(Effect.Status.SENT, day(1), 2, "omid", Map.of()))))
                .satisfies(why(Move.Refusal.NOT_UNCLEAR));
        assertThat(after(UNCLEAR, new Move.Halt(GOAL, day(1))).apply(new Move.Again("ask", again)))
                .satisfies(why(Move.Refusal.STOPPED));
    }

    private static Move.Act act(Effect.Status status) {
        return new Move.Act(1, "x", "ask", effect(status), Decided.NOTHING);
    }

    private static Consumer<Move.Outcome> why(Move.Refusal refusal) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(refusal));
    }
}
