package dev.safar.journey;

import static dev.safar.journey.Given.answer;
import static dev.safar.journey.Given.choice;
import static dev.safar.journey.Given.end;
import static dev.safar.journey.Given.message;
import static dev.safar.journey.Given.split;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItineraryTest {
    private static final Step INNER = choice("inner", "true", List.of(message("deep")), List.of());
    private static final Step OUTER = choice("outer", "true", List.of(message("first"), INNER),
            List.of(message("other"), end("enough")));
    private static final Step ARMS = split("arms", new Step.Arm("a", 1, List.of(message("in-a"))),
            new Step.Arm("b", 1, List.of()));
    private static final Step ANSWER = answer("answer", Optional.empty(), List.of(ARMS), List.of());
    private static final Itinerary ITINERARY = Itinerary.of(List.of(OUTER, ANSWER, message("last")));

    @Test
    void everyStepIsFoundInTheOrderOfTheFile() {
        assertThat(ITINERARY.byId().keySet()).containsExactly("outer", "first", "inner", "deep", "other", "enough",
                "answer", "arms", "in-a", "last");
        assertThat(ITINERARY.find("deep")).contains(message("deep"));
        assertThat(ITINERARY.find("nowhere")).isEmpty();
        assertThat(ITINERARY.first()).contains(OUTER);
        assertThat(ITINERARY.steps()).hasSize(3);
    }

    @Test
    void behindTheLastOfABranchComesWhatFollowsTheOutermost() {
        assertThat(ITINERARY.after(step("first"))).contains(INNER);
        assertThat(ITINERARY.after(step("deep"))).contains(ANSWER);
        assertThat(ITINERARY.after(step("in-a"))).contains(message("last"));
    }

    @Test
    void anOutcomeLeadsIntoItsBranch() {
        assertThat(ITINERARY.after(OUTER, Outcomes.TRUE)).contains(message("first"));
        assertThat(ITINERARY.after(OUTER, Outcomes.FALSE)).contains(message("other"));
        assertThat(ITINERARY.after(ANSWER, Outcomes.EVENT)).contains(ARMS);
        assertThat(ITINERARY.after(ARMS, "a")).contains(message("in-a"));
    }

    @Test
    void anEmptyBranchLeadsPast() {
        assertThat(ITINERARY.after(INNER, Outcomes.FALSE)).contains(ANSWER);
        assertThat(ITINERARY.after(ANSWER, Outcomes.TIMEOUT)).contains(message("last"));
        assertThat(ITINERARY.after(ARMS, "b")).contains(message("last"));
    }

    @Test
    void anOutcomeThatIsNoBranchLeadsPastToo() {
        assertThat(ITINERARY.after(ARMS, "removed-arm")).contains(message("last"));
        assertThat(ITINERARY.after(message("first"), "anything")).contains(INNER);
    }

    @Test
    void behindAnEndAndBehindTheLastStepIsNothing() {
        assertThat(ITINERARY.after(step("enough"))).isEmpty();
        assertThat(ITINERARY.after(step("last"))).isEmpty();
        assertThat(Itinerary.of(List.of(end("a"), message("b"))).after(end("a"))).isEmpty();
    }

    @Test
    void aJourneyMayHaveNoSteps() {
        assertThat(Itinerary.of(List.of()).first()).isEmpty();
    }

    @Test
    void aStepOfAnotherJourneyIsOurMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> ITINERARY.after(message("stranger")))
                .withMessageContaining("'stranger'");
    }

    @Test
    void twoStepsOfOneNameAreRefusedHoweverDeep() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Itinerary
                        .of(List.of(choice("a", "true", List.of(message("b")), List.of()), message("b"))))
                .withMessageContaining("'b'");
    }

    @Test
    void theIndexCannotBeChangedFromOutside() {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ITINERARY.byId().put("x", message("x")));
    }

    private static Step step(String id) {
        return ITINERARY.find(id).orElseThrow();
    }
}
