package dev.safar.publish;

import static dev.safar.flow.Plan.choice;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Plan.split;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Plan;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.message.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Plan BEFORE = Plan.of(message("hello"), days("rest", 3),
            choice("rich", "member.purchases.count > 3", List.of(points("gift", 10)), List.of(message("poor"))),
            message("bye"));

    private static Side side(Plan plan) {
        return new Side(plan.named("welcome"), Map.of("text", "h1"));
    }

    private static List<Change> changes(Plan after) {
        return Difference.between(side(BEFORE), side(after)).changes();
    }

    @Test
    void theSameIsNoDifference() {
        assertThat(changes(BEFORE)).isEmpty();
        assertThat(Difference.between(side(BEFORE), side(BEFORE)).isOfTextOnly()).isFalse();
    }

    @Test
    void aStepIsAddedAndOneIsGone() {
        assertThat(changes(Plan.of(message("hello"), message("more", Channel.SMS), days("rest", 3),
                choice("rich", "member.purchases.count > 3", List.of(), List.of(message("poor"))), message("bye"))))
                .containsExactly(new Change.Added("more", "message"), new Change.Removed("gift", "points"));
    }

    @Test
    void aStepThatSaysTheSameInTheSamePlaceIsRenamed() {
        Plan renamed = Plan.of(message("hello"), days("breathe", 3),
                choice("rich", "member.purchases.count > 3", List.of(points("gift", 10)), List.of(message("poor"))),
                message("bye"));
        assertThat(changes(renamed)).containsExactly(new Change.Renamed("rest", "breathe"));
        assertThat(Difference.between(side(BEFORE), side(renamed)).renamed()).isEqualTo(Map.of("rest", "breathe"));
    }

    @Test
    void whatIsInARenamedBranchHasNotMoved() {
        assertThat(changes(Plan.of(message("hello"), days("rest", 3),
                choice("wealthy", "member.purchases.count > 3", List.of(points("gift", 10)), List.of(message("poor"))),
                message("bye")))).containsExactly(new Change.Renamed("rich", "wealthy"));
    }

    @Test
    void aStepIsMovedWithinItsSequenceAndIntoABranch() {
        assertThat(changes(Plan.of(days("rest", 3), message("hello"),
                choice("rich", "member.purchases.count > 3", List.of(points("gift", 10)), List.of(message("poor"))),
                message("bye")))).containsExactly(new Change.Moved("hello", Optional.of("rest")));
        assertThat(changes(Plan.of(message("hello"), days("rest", 3), choice("rich", "member.purchases.count > 3",
                List.of(points("gift", 10), message("bye")), List.of(message("poor"))))))
                .containsExactly(new Change.Moved("bye", Optional.of("gift")));
    }

    @Test
    void aDelayAndAConditionAndAValueAreOthers() {
        assertThat(changes(Plan.of(message("hello", Channel.SMS), days("rest", 5),
                choice("rich", "member.purchases.count > 9", List.of(points("gift", 20)), List.of(message("poor"))),
                message("bye")))).containsExactly(
                        new Change.Value(Optional.of("hello"), "firstOf", Optional.of("email"), Optional.of("sms")),
                        new Change.Length(Optional.of("rest"), "wait", Duration.ofDays(3), Duration.ofDays(5)),
                        new Change.Question(Optional.of("rich"), "if", Optional.of("member.purchases.count > 3"),
                                Optional.of("member.purchases.count > 9")),
                        new Change.Value(Optional.of("gift"), "points", Optional.of("10"), Optional.of("20")));
    }

    @Test
    void theJourneyItselfIsAnother() {
        assertThat(changes(BEFORE.on("purchase.completed").when("member.tags[0] = 'vip'").holdingOut(10)
                .towardsPurchaseWithin(Duration.ofDays(9)))).containsExactlyInAnyOrder(
                        new Change.Value(Optional.empty(), "trigger", Optional.empty(),
                                Optional.of("purchase.completed")),
                        new Change.Value(Optional.empty(), "silentFor", Optional.of("PT1440H"), Optional.empty()),
                        new Change.Question(Optional.empty(), "when", Optional.empty(),
                                Optional.of("member.tags[0] = 'vip'")),
                        new Change.Value(Optional.empty(), "holdout", Optional.of("0%"), Optional.of("10%")),
                        new Change.Value(Optional.empty(), "goal", Optional.empty(), Optional.of("purchase.completed")),
                        new Change.Value(Optional.empty(), "within", Optional.empty(), Optional.of("PT216H")));
    }

    @Test
    void aTextAndATitleMakeNoDifferenceToWhatHappens() {
        Step.Wait titled = new Step.Wait("rest", new LocalText(Map.of("en", "Rest")), Duration.ofDays(3));
        Plan after = new Plan(BEFORE.trigger(), BEFORE.reentryAfter(), BEFORE.goal(), BEFORE.exits(), 0,
                List.of(BEFORE.steps().get(0), titled, BEFORE.steps().get(2), BEFORE.steps().get(3)));
        Difference difference = Difference.between(side(BEFORE),
                new Side(after.named("welcome"), Map.of("text", "h2")));
        assertThat(difference.changes()).containsExactly(new Change.Title(Optional.of("rest")),
                new Change.Text("text", List.of("hello", "poor", "bye")));
        assertThat(difference.isOfTextOnly()).isTrue();
    }

    @Test
    void aStepOfAnotherKindSaysWhatItWasAndIs() {
        assertThat(changes(Plan.of(message("hello"), message("rest"),
                choice("rich", "member.purchases.count > 3", List.of(points("gift", 10)), List.of(message("poor"))),
                message("bye")))).contains(new Change.Value(Optional.of("rest"), "kind", Optional.of("wait"),
                        Optional.of("message")));
    }

    @Test
    void weightsOfArmsAreAValue() {
        Step.Split before = split("draw", message("a"), message("b"));
        Step.Split after = new Step.Split("draw", LocalText.NONE, List.of(
                new Step.Arm("first", 9, before.arms().getFirst().steps()), before.arms().getLast()));
        assertThat(Difference.between(side(Plan.of(before)), side(Plan.of(after))).changes())
                .containsExactly(new Change.Value(Optional.of("draw"), "arms", Optional.of("first 1, second 1"),
                        Optional.of("first 9, second 1")));
    }
}
