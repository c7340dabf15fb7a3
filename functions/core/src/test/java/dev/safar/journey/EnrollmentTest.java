package dev.safar.journey;

import static dev.safar.journey.Given.after;
import static dev.safar.journey.Given.at;
import static dev.safar.journey.Given.day;
import static dev.safar.journey.Given.effect;
import static dev.safar.journey.Given.enrollment;
import static dev.safar.journey.Given.heard;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Move.Outcome.Refused;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What lawful moves do; [EnrollmentLawTest] says which are.
class EnrollmentTest {
    private static final Stop GOAL = new Stop(Stop.Kind.GOAL, "order-2");
    private static final Rest REST = new Rest("pause", day(9));
    private static final Heard HEARD = heard("a", day(3), Map.of("score", 9L));
    private static final Landing TOOK = new Landing("After pause",
            new Decided(Map.of("pause", Outcomes.EVENT), Map.of()),
            Optional.of(HEARD));
    private static final Enrollment CLAIMED = after(enrollment(), new Move.Claim(1, "x", at("ask")));
    private static final Enrollment WAITING = after(CLAIMED, new Move.Park(1, "x", REST));

    @Test
    void parkingAndWakingIsTheNextRunFromTheRest() {
        assertThat(WAITING.state()).isEqualTo(new Waiting(1, REST));
        assertThat(after(WAITING, new Move.Wake(day(10))).state())
                .isEqualTo(new Running(2, day(10), 1, 0, Optional.empty(),
                        Optional.of(REST), Optional.empty(), Optional.empty()));
    }

    @Test
    void lastDeedIsDoneAndTheMemberParkedInOneMove() {
        Enrollment begun = after(CLAIMED, new Move.Act(1, "x", "ask", effect(Effect.Status.PENDING), Decided.NOTHING));
        Decided decided = new Decided(Map.of("rich", Outcomes.TRUE), Map.of());
        Enrollment parked = after(begun, new Move.LastDeed(
                new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), decided), new Move.Park(1, "x", REST)));
        assertThat(parked.state()).isEqualTo(new Waiting(1, REST));
        assertThat(parked.effects()).isEqualTo(Map.of("ask", effect(Effect.Status.SENT)));
        assertThat(parked.decided()).isEqualTo(decided);
    }

    /// What happened, happened; but whoever is to stop is not parked.
    @Test
    void lastDeedBehindAStopCanOnlyFinish() {
        Enrollment stopped = after(CLAIMED,
                new Move.Act(1, "x", "ask", effect(Effect.Status.PENDING), Decided.NOTHING),
                new Move.Halt(GOAL, day(2)));
        Move.Deed sent = new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), Decided.NOTHING);
        assertThat(stopped.apply(new Move.LastDeed(sent, new Move.Park(1, "x", REST))))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Move.Refusal.STOPPED));
        Enrollment over = after(stopped, new Move.LastDeed(sent, new Move.Finish(1, "x", "completed", day(3))));
        assertThat(over.state()).isEqualTo(new Ended(GOAL, day(3)));
        assertThat(over.effects()).isEqualTo(Map.of("ask", effect(Effect.Status.SENT)));
    }

    @Test
    void deedOfOneExecutionCannotCloseTheRunOfAnother() {
        Move.Deed deed = new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), Decided.NOTHING);
        assertThatIllegalArgumentException().isThrownBy(() -> new Move.LastDeed(deed, new Move.Park(1, "y", REST)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Move.LastDeed(deed, new Move.Park(2, "x", REST)))
                .withMessage("A deed of run 1 cannot close run 2");
    }

    @Test
    void whoFindsNothingToDoLetsGoAgain() {
        Enrollment again = after(WAITING, new Move.Wake(day(5)), new Move.RestOn(2));
        assertThat(again.state()).isEqualTo(new Waiting(2, REST));
        assertThat(after(again, new Move.Wake(day(9))).state()).isInstanceOfSatisfying(Running.class,
                running -> assertThat(running.run()).isEqualTo(3));
    }

    @Test
    void theClaimTakesTheEventOutOfTheInboxAndFreezesTheDecision() {
        Enrollment taken = after(WAITING, new Move.Hear(HEARD), new Move.Wake(day(4)), new Move.Claim(2, "y", TOOK));
        assertThat(taken.inbox()).isEmpty();
        assertThat(taken.answers()).isEqualTo(Map.of("pause", HEARD));
        assertThat(taken.decided()).isEqualTo(TOOK.decided());
    }

    @Test
    void aHealedRunGoesOnWhereTheFirstAttemptLanded() {
        Enrollment healed = after(WAITING, new Move.Hear(HEARD), new Move.Wake(day(4)), new Move.Claim(2, "y", TOOK),
                new Move.Heal(day(4), day(5), day(4), "v1"), new Move.Claim(2, "z", at("elsewhere")));
        assertThat(healed.state()).isEqualTo(new Running(2, day(5), 2, 0, Optional.of("z"), Optional.of(REST),
                Optional.of(at("After pause")), Optional.empty()));
        assertThat(healed.answers()).isEqualTo(Map.of("pause", HEARD));
        assertThat(healed.decided()).isEqualTo(TOOK.decided());
    }

    @Test
    void afterTheFifthAttemptAPersonMustLook() {
        Enrollment now = CLAIMED;
        for (int attempt = 1; attempt < Enrollment.MOST_ATTEMPTS; attempt++) {
            now = after(now, new Move.Heal(day(attempt), day(attempt + 1), day(attempt), "v1"));
        }
        assertThat(now.state()).isInstanceOfSatisfying(Running.class,
                running -> assertThat(running.attempt()).isEqualTo(5));
        assertThat(after(now, new Move.Heal(day(5), day(6), day(5), "v1")).state())
                .isEqualTo(new Ended(new Stop(Stop.Kind.FAILED,
                        "gave up after 5 attempts of run 1, which was to go on at 'ask'"), day(5)));
    }

    @Test
    void whatNoStepTookAndNobodyListensForAnyMoreIsGivenBackAloneAmongOthers() {
        Heard other = heard("b", day(4), Map.of());
        Enrollment told = after(WAITING, new Move.Hear(HEARD), new Move.Hear(other), new Move.Unhear("a"));
        assertThat(told.inbox()).containsExactly(other);
    }

    @Test
    void aStoppedRunThatDiedEndsForItsStop() {
        Enrollment stopped = after(CLAIMED, new Move.Halt(GOAL, day(1)), new Move.Heal(day(1), day(2), day(1), "v1"));
        assertThat(stopped.state()).isEqualTo(new Ended(GOAL, day(1)));
    }

    @Test
    void whoIsNotBeingActedForStopsAtOnceAndElseAtTheNextStep() {
        assertThat(after(WAITING, new Move.Halt(GOAL, day(4))).state()).isEqualTo(new Ended(GOAL, day(4)));
        assertThat(after(enrollment(), new Move.Halt(GOAL, day(4))).state()).isEqualTo(new Ended(GOAL, day(4)));
        Enrollment stopping = after(CLAIMED, new Move.Halt(GOAL, day(4)));
        assertThat(stopping.state()).isInstanceOf(Running.class);
        assertThat(after(stopping, new Move.Finish(1, "x", "done", day(5))).state()).isEqualTo(new Ended(GOAL, day(5)));
    }

    @Test
    void finishingAndFailingSayWhy() {
        assertThat(after(CLAIMED, new Move.Finish(1, "x", "done", day(2))).state())
                .isEqualTo(new Ended(new Stop(Stop.Kind.COMPLETED, "done"), day(2)));
        assertThat(after(CLAIMED, new Move.Fail(1, "x", "Safar.NoText", day(2))).state())
                .isEqualTo(new Ended(new Stop(Stop.Kind.FAILED, "Safar.NoText"), day(2)));
    }

    @Test
    void goingOnKeepsTheClaimAndTakesTheEvent() {
        Enrollment on = after(CLAIMED, new Move.Hear(HEARD), new Move.GoOn(1, "x", REST, day(4), TOOK));
        assertThat(on.state()).isEqualTo(new Running(2, day(4), 1, 0, Optional.of("x"), Optional.of(REST),
                Optional.of(at("After pause")), Optional.empty()));
        assertThat(on.inbox()).isEmpty();
        assertThat(on.answers()).isEqualTo(Map.of("pause", HEARD));
    }

    @ParameterizedTest
    @EnumSource(Effect.Status.class)
    void onlyAFinalEffectIsNeverWrittenAgain(Effect.Status status) {
        Enrollment acted = after(CLAIMED, act(status));
        Move.Outcome again = acted.apply(act(Effect.Status.SENT));
        switch (status) {
            case SENT, FAILED, WITHHELD, UNCERTAIN -> assertThat(again).satisfies(why(Move.Refusal.ALREADY_DONE));
            case PENDING -> assertThat(again).satisfies(why(Move.Refusal.IN_WORK));
            case POSTPONED -> assertThat(again).isInstanceOfSatisfying(Move.Outcome.Moved.class,
                    moved -> assertThat(moved.enrollment().effects())
                            .isEqualTo(Map.of("ask", effect(Effect.Status.SENT))));
        }
    }

    @Test
    void whatBecameOfAnEffectIsWrittenUnderAStopWithItsDecisions() {
        Decided more = new Decided(Map.of("if", Outcomes.TRUE), Map.of());
        Enrollment settled = after(CLAIMED, act(Effect.Status.PENDING), new Move.Halt(GOAL, day(1)),
                new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), more));
        assertThat(settled.effects()).isEqualTo(Map.of("ask", effect(Effect.Status.SENT)));
        assertThat(settled.decided()).isEqualTo(more);
    }

    @Test
    void whatWasBegunAndNeverAnsweredForIsUncertainAtTheEnd() {
        Enrollment begun = after(CLAIMED, act(Effect.Status.PENDING), new Move.Heal(day(1), day(2), day(1), "v1"));
        Effect effect = after(begun, new Move.Halt(GOAL, day(2))).effects().get("ask");
        assertThat(effect).isEqualTo(new Effect(Effect.Status.UNCERTAIN, day(2), 1, "x",
                Map.of(Effect.REASON, "no answer was written", Effect.BEGUN,
                        effect(Effect.Status.PENDING).at().toString())));
        Enrollment stopped = after(CLAIMED, act(Effect.Status.PENDING), new Move.Halt(GOAL, day(1)),
                new Move.Heal(day(1), day(2), day(1), "v1"));
        assertThat(stopped.effects()).containsEntry("ask", effect(Effect.Status.PENDING).unclear(day(1)));
    }

    @Test
    void whatWaitsForItsTimeIsWithheldAtTheEnd() {
        Enrollment asleep = after(CLAIMED, act(Effect.Status.POSTPONED), new Move.Park(1, "x", REST),
                new Move.Halt(GOAL, day(2)));
        assertThat(asleep.effects()).containsEntry("ask", new Effect(Effect.Status.WITHHELD, day(2), 1, "x",
                Map.of(Effect.REASON, "goal-reached")));
    }

    @Test
    void stepsAreListedInOneOrderWhateverCameFirst() {
        Enrollment acted = after(CLAIMED, act("zebra"), act("ask"), act("middle"));
        assertThat(acted.effects().keySet()).containsExactly("ask", "middle", "zebra");
    }

    @Test
    void whatIsHeardTwiceIsKeptOnceTheEarliestFirst() {
        Heard earlier = heard("b", day(2), Map.of());
        Enrollment told = after(WAITING, new Move.Hear(HEARD), new Move.Hear(earlier));
        assertThat(told.inbox()).containsExactly(earlier, HEARD);
        assertThat(told.apply(new Move.Hear(HEARD))).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(Move.Refusal.ALREADY_DONE));
    }

    @Test
    void aNewerBodyOfAFactTakesThePlaceOfTheOlder() {
        Heard corrected = heard("a", day(2), Map.of("score", 3L));
        assertThat(after(WAITING, new Move.Hear(HEARD), new Move.Hear(corrected)).inbox()).containsExactly(corrected);
    }

    @Test
    void aFactThatWasTakenIsNotTakenAgainUnderAnotherBody() {
        Enrollment taken = after(WAITING, new Move.Hear(HEARD), new Move.Wake(day(4)), new Move.Claim(2, "y", TOOK));
        assertThat(taken.apply(new Move.Hear(heard("a", day(2), Map.of("score", 3L)))))
                .isInstanceOfSatisfying(Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(Move.Refusal.ALREADY_DONE));
    }

    @Test
    void whatIsBegunIsBegunAgainOnlyWhenItsTimeIsUpAndByTheNextAttempt() {
        Enrollment begun = after(CLAIMED, act(Effect.Status.PENDING));
        assertThat(begun.apply(again(2, day(1).minusMillis(1)))).satisfies(why(Move.Refusal.IN_WORK));
        assertThat(begun.apply(again(1, day(1)))).satisfies(why(Move.Refusal.IN_WORK));
        assertThat(begun.apply(act(Effect.Status.WITHHELD))).satisfies(why(Move.Refusal.IN_WORK));
        assertThat(after(begun, again(2, day(1))).effects()).extractingByKey("ask")
                .returns(2, Effect::attempt);
    }

    @Test
    void whatNobodyBeganHasNoEnd() {
        Move.Settle settle = new Move.Settle(1, "x", "ask", effect(Effect.Status.SENT), Decided.NOTHING);
        assertThat(CLAIMED.apply(settle)).satisfies(why(Move.Refusal.NOT_BEGUN));
        assertThat(after(CLAIMED, act(Effect.Status.POSTPONED)).apply(settle))
                .satisfies(why(Move.Refusal.NOT_BEGUN));
    }

    @Test
    void anotherAttemptSettlesAnEffectOnlyWhenItsTimeIsUp() {
        Enrollment healed = after(after(CLAIMED, act(Effect.Status.PENDING)),
                new Move.Heal(day(1), day(2), day(1), "v1"), new Move.Claim(1, "y", at("ask")));
        Effect early = effect(Effect.Status.PENDING).unclear(day(1).minusMillis(1));
        assertThat(healed.apply(new Move.Settle(1, "y", "ask", early, Decided.NOTHING)))
                .satisfies(why(Move.Refusal.IN_WORK));
        Effect due = effect(Effect.Status.PENDING).unclear(day(1));
        assertThat(after(healed, new Move.Settle(1, "y", "ask", due, Decided.NOTHING)).effects())
                .containsEntry("ask", due);
    }

    private static Move.Act again(int attempt, Instant at) {
        Effect effect = new Effect(Effect.Status.PENDING, at, attempt, "x",
                Map.of(Effect.UNTIL, at.plusSeconds(60).toString()));
        return new Move.Act(1, "x", "ask", effect, Decided.NOTHING);
    }

    private static Consumer<Move.Outcome> why(Move.Refusal refusal) {
        return outcome -> assertThat(outcome).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.why()).isEqualTo(refusal));
    }

    @Test
    void aMoveLeavesTheEnrollmentAsItWas() {
        Enrollment before = enrollment();
        after(before, new Move.Hear(HEARD), new Move.Claim(1, "x", at("ask")), act(Effect.Status.SENT));
        assertThat(before).isEqualTo(enrollment());
    }

    private static Move.Act act(String step) {
        return new Move.Act(1, "x", step, effect(Effect.Status.SENT), Decided.NOTHING);
    }

    private static Move.Act act(Effect.Status status) {
        return new Move.Act(1, "x", "ask", effect(status), Decided.NOTHING);
    }
}
