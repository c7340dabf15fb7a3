package dev.safar.journey;

import static dev.safar.journey.Given.answer;
import static dev.safar.journey.Given.choice;
import static dev.safar.journey.Given.day;
import static dev.safar.journey.Given.end;
import static dev.safar.journey.Given.enrollment;
import static dev.safar.journey.Given.heard;
import static dev.safar.journey.Given.journey;
import static dev.safar.journey.Given.message;
import static dev.safar.journey.Given.pause;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.safar.journey.EnrollmentState.Rest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// She rests at `answer` from day 2 to day 7.
class NavigatorTest {
    private static final Rest REST = new Rest("answer", day(7));
    private static final JourneyDefinition JOURNEY = journey(message("ask"),
            answer("answer", Optional.empty(), List.of(message("thanks")), List.of(message("reminder"))),
            message("last"));

    @Test
    void aJourneyBeginsAtItsFirstStepOrFinishes() {
        assertThat(navigator(JOURNEY, enrollment()).begin()).isEqualTo(Given.at("ask"));
        assertThat(navigator(journey(), enrollment()).begin()).isEqualTo(Given.at(Places.FINISH));
    }

    @Test
    void nothingHappenedAndNothingIsDue() {
        assertThat(leave(JOURNEY, enrollment(), day(7).minusMillis(1))).isEmpty();
    }

    @Test
    void atTheDueInstantTheTimeIsOut() {
        assertThat(leave(JOURNEY, enrollment(), day(7))).contains(timeout());
        assertThat(leave(JOURNEY, enrollment(), day(99))).contains(timeout());
    }

    @Test
    void anEventAtTheVeryDueInstantWins() {
        Heard heard = heard("a", day(7), Map.of());
        assertThat(leave(JOURNEY, enrollment(heard), day(7))).contains(took(heard));
        assertThat(leave(JOURNEY, enrollment(heard), day(8))).contains(took(heard));
    }

    @Test
    void anEventBehindTheDueInstantIsTooLate() {
        assertThat(leave(JOURNEY, enrollment(heard("a", day(7).plusMillis(1), Map.of())), day(8))).contains(timeout());
    }

    @Test
    void anEventInTimeCountsHoweverLateSheIsLookedAt() {
        Heard heard = heard("a", day(3), Map.of());
        assertThat(leave(JOURNEY, enrollment(heard), day(30))).contains(took(heard));
    }

    @Test
    void anEventBeforeTheWaitCountsHoweverLongBefore() {
        Heard heard = heard("a", day(-20), Map.of());
        assertThat(leave(JOURNEY, enrollment(heard), day(2))).contains(took(heard));
    }

    @Test
    void ofSeveralTheEarliestIsTakenAndOfOneInstantTheFirstByName() {
        Heard first = heard("b", day(3), Map.of());
        assertThat(
                leave(JOURNEY, enrollment(heard("a", day(4), Map.of()), heard("c", day(3), Map.of()), first), day(5)))
                .contains(took(first));
    }

    @Test
    void onlyWhatIsWaitedForIsTaken() {
        JourneyDefinition asking = journey(
                answer("answer", Optional.of("event.step = 'ask' and entry.type = 'silence'"),
                        List.of(), List.of()));
        Heard other = heard("a", day(3), Map.of("step", "elsewhere"));
        Heard stranger = new Heard("b", "complaint.opened", day(3), Map.of("step", "ask"));
        Heard wanted = heard("c", day(4), Map.of("step", "ask"));
        assertThat(leave(asking, enrollment(other, stranger), day(5))).isEmpty();
        assertThat(leave(asking, enrollment(other, stranger, wanted), day(5)).flatMap(Landing::taken)).contains(wanted);
    }

    @Test
    void aPauseEndsWhenItIsDueAndNoEventShortensIt() {
        JourneyDefinition pausing = journey(pause("answer", 5), message("last"));
        assertThat(leave(pausing, enrollment(heard("a", day(3), Map.of())), day(7).minusMillis(1))).isEmpty();
        assertThat(leave(pausing, enrollment(), day(7))).contains(timeout());
    }

    @Test
    void aPostponedActionIsTriedAgainWhenItIsDue() {
        JourneyDefinition acting = journey(message("answer"), choice("if", "true", List.of(), List.of()));
        assertThat(leave(acting, enrollment(), day(7).minusMillis(1))).isEmpty();
        assertThat(leave(acting, enrollment(), day(7))).contains(Given.at("answer"));
    }

    @Test
    void whatTheWaitTookCanBeAskedForBehindIt() {
        JourneyDefinition asking = journey(answer("answer", Optional.empty(),
                List.of(choice("hurt", "steps.answer.event.reason = 'bad'", List.of(message("apology")), List.of())),
                List.of()));
        assertThat(outcomes(leave(asking, enrollment(heard("a", day(3), Map.of("reason", "bad"))), day(3))))
                .isEqualTo(Map.of("answer", Outcomes.EVENT, "hurt", Outcomes.TRUE));
        assertThat(outcomes(leave(asking, enrollment(heard("a", day(3), Map.of())), day(3))))
                .containsEntry("hurt", Outcomes.FALSE);
    }

    @Test
    void everyBranchUpToTheNextActionIsDecidedAndNoneBehindIt() {
        JourneyDefinition branching = journey(
                choice("one", "true", List.of(), List.of()),
                choice("two", "false", List.of(message("never")),
                        List.of(choice("three", "true", List.of(), List.of()))),
                message("act"), choice("four", "true", List.of(), List.of()));
        assertThat(navigator(branching, enrollment()).begin().decided().outcomes())
                .isEqualTo(Map.of("one", Outcomes.TRUE, "two", Outcomes.FALSE, "three", Outcomes.TRUE));
        assertThat(navigator(branching, enrollment()).begin().place()).isEqualTo("one");
        assertThat(navigator(branching, enrollment()).behind(message("act")).decided().outcomes())
                .isEqualTo(Map.of("four", Outcomes.TRUE));
    }

    @Test
    void anEndStopsTheWay() {
        JourneyDefinition ending = journey(choice("one", "true", List.of(end("stop")), List.of()),
                choice("two", "true", List.of(), List.of()));
        assertThat(navigator(ending, enrollment()).begin().decided().outcomes()).containsOnlyKeys("one");
    }

    @Test
    void whatIsDecidedStaysDecided() {
        JourneyDefinition branching = journey(choice("one", "true", List.of(), List.of()));
        Decided frozen = new Decided(Map.of("one", Outcomes.FALSE), Map.of());
        Enrollment decided = Given.after(enrollment(),
                new Move.Claim(1, "x", new Landing("one", frozen, Optional.empty())));
        assertThat(navigator(branching, decided).begin().decided().outcomes())
                .isEqualTo(Map.of("one", Outcomes.FALSE));
    }

    @Test
    void aConditionInTroubleIsFalseAndSaysWhy() {
        Decided decided = navigator(journey(choice("one", "steps.nothing.at > 1", List.of(), List.of()),
                choice("two", "member.name > 1", List.of(), List.of())), enrollment()).begin().decided();
        assertThat(decided.outcomes()).isEqualTo(Map.of("one", Outcomes.FALSE, "two", Outcomes.FALSE));
        assertThat(decided.troubles().get("one")).isEqualTo("undefined");
        assertThat(decided.troubles().get("two")).startsWith("type-error: ");
    }

    @Test
    void nobodyRestsAtABranchOrAStepThatIsNotThere() {
        assertThatIllegalStateException().isThrownBy(() -> leave(journey(end("answer")), enrollment(), day(7)))
                .withMessageContaining("'answer'");
        assertThatIllegalStateException().isThrownBy(() -> leave(journey(message("x")), enrollment(), day(7)))
                .withMessageContaining("'answer'");
    }

    private static Optional<Landing> leave(JourneyDefinition journey, Enrollment enrollment, Instant now) {
        return navigator(journey, enrollment).leave(REST, now);
    }

    private static Navigator navigator(JourneyDefinition journey, Enrollment enrollment) {
        return new Navigator(journey, enrollment, () -> Map.of("name", "Sara"));
    }

    private static Enrollment enrollment(Heard... inbox) {
        Enrollment enrollment = Given.enrollment();
        for (Heard heard : inbox) {
            enrollment = Given.after(enrollment, new Move.Hear(heard));
        }
        return enrollment;
    }

    private static Landing took(Heard heard) {
        return new Landing(Places.after("answer"), new Decided(Map.of("answer", Outcomes.EVENT), Map.of()),
                Optional.of(heard));
    }

    private static Landing timeout() {
        return new Landing(Places.after("answer"), new Decided(Map.of("answer", Outcomes.TIMEOUT), Map.of()),
                Optional.empty());
    }

    private static Map<String, String> outcomes(Optional<Landing> landing) {
        return landing.orElseThrow().decided().outcomes();
    }
}
