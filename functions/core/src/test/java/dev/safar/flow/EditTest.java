package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.store.Item;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Marketing edits a journey while members are in it: they go on in the version they entered.
class EditTest {
    private static final JourneyDefinition BEFORE = plan(message("ask"),
            answer("reply", 5, List.of(message("thanks")), List.of(message("again"))));
    /// The step that members wait at is gone.
    private static final JourneyDefinition AFTER = Plan.of(message("greet"), days("breathe", 2), message("advise"))
            .named("win-back", "v2");

    private final World world = new World(BEFORE);

    private static JourneyDefinition plan(Step... steps) {
        return Plan.of(steps).leavingOn("complaint.opened").towardsPurchaseWithin(Duration.ofDays(45))
                .named("win-back");
    }

    /// Sara waits at `reply` since day 60.
    private World edited() {
        world.meets(SARA.buys("1", day(0)));
        return world.passTo(day(61)).publishes(Catalog.of(List.of(AFTER), List.of(BEFORE)));
    }

    @Test
    void whoeverWaitsAtAStepThatIsGoneIsStillWoken() {
        World edited = edited();
        edited.meets(SARA.answers("a", day(62), "forgotten"));
        assertThat(edited.post.steps()).containsExactly("ask", "thanks");
        assertThat(ended(edited).kind()).isEqualTo(Kind.COMPLETED);
    }

    @Test
    void whoeverWaitsAtAStepThatIsGoneStillTimesOut() {
        World edited = edited().passTo(day(66));
        assertThat(edited.post.steps()).containsExactly("ask", "again");
        assertThat(ended(edited).kind()).isEqualTo(Kind.COMPLETED);
    }

    @Test
    void goalOfTheOlderVersionIsReached() {
        World edited = edited();
        edited.meets(SARA.buys("2", day(62)));
        assertThat(ended(edited).kind()).isEqualTo(Kind.GOAL);
    }

    @Test
    void exitOfTheOlderVersionLetsHerOut() {
        World edited = edited();
        edited.meets(SARA.complains("c", day(62)));
        assertThat(ended(edited).kind()).isEqualTo(Kind.EXIT);
    }

    @Test
    void segmentThatWasStartedBeforeTheEditGoesOnInItsVersion() {
        world.losesStarts(true).meets(SARA.buys("1", day(0)));
        World edited = world.passTo(day(60)).publishes(Catalog.of(List.of(AFTER), List.of(BEFORE)));
        assertThat(edited.passTo(day(61)).post.steps()).containsExactly("ask");
        assertThat(edited.started).extracting(Start::machine).containsOnly("win-back@v1");
    }

    @Test
    void nobodyIsInTwoVersionsAtOnceAndTheNextEntryIsOfTheNewOne() {
        World edited = edited();
        edited.meets(SARA.buys("2", day(62)));
        edited.passTo(day(122));
        assertThat(edited.enrollments()).extracting(one -> one.version()).containsExactlyInAnyOrder("v1", "v2");
        assertThat(edited.post.steps()).containsExactly("ask", "greet");
    }

    @Test
    void whoeverIsSilentWhenTheLengthIsEditedFallsSilentByTheNewOne() {
        world.meets(SARA.buys("1", day(0)));
        World edited = world.passTo(day(30)).publishes(Catalog.of(List.of(patient("win-back")), List.of(BEFORE)));
        assertThat(edited.passTo(day(90).minusMillis(1)).post.steps()).isEmpty();
        assertThat(edited.passTo(day(90)).post.steps()).containsExactly("greet");
        assertThat(edited.memory.all(Item.Silence.class)).isEmpty();
    }

    @Test
    void whoeverIsSilentWhenAJourneyIsAddedEntersIt() {
        world.meets(SARA.buys("1", day(0)));
        World edited = world.passTo(day(30)).publishes(Catalog.of(List.of(BEFORE, patient("last-call"))));
        assertThat(edited.passTo(day(90)).post.steps()).containsExactly("ask", "again", "greet");
    }

    @Test
    void silenceOfALengthThatNoJourneyAskedForMeanwhileCountsFromTheLastPurchase() {
        world.meets(SARA.buys("1", day(0)));
        World without = world.passTo(day(10)).publishes(Catalog.of(List.of()));
        without.meets(SARA.buys("2", day(30)));
        World again = without.passTo(day(40)).publishes(Catalog.of(List.of(BEFORE)));
        assertThat(again.passTo(day(90).minusMillis(1)).enrollments()).isEmpty();
        assertThat(again.passTo(day(90)).only().entry().at()).isEqualTo(day(90));
        again.passTo(day(400));
        assertThat(again.enrollments()).hasSize(1);
    }

    @Test
    void staleTimerOfALengthThatNobodyAsksForIsTakenAway() {
        world.meets(SARA.buys("1", day(0)));
        World without = world.passTo(day(10)).publishes(Catalog.of(List.of()));
        without.meets(SARA.buys("2", day(30)));
        assertThat(without.passTo(day(60)).memory.all(Item.Silence.class)).isEmpty();
    }

    /// After ninety days of silence.
    private static JourneyDefinition patient(String name) {
        Trigger longer = new Trigger.OnSilence(Duration.ofDays(90), Optional.empty());
        return new Plan(longer, Optional.of(Duration.ZERO), Optional.empty(), List.of(), 0,
                List.of(message("greet"))).named(name, "v2");
    }

    @Test
    void whatIsActiveAndOlderIsActive() {
        assertThat(Catalog.of(List.of(BEFORE), List.of(BEFORE)).all()).containsExactly(BEFORE);
    }

    @Test
    void twoActiveVersionsOfOneJourneyAreRefused() {
        assertThatThrownBy(() -> Catalog.of(List.of(BEFORE, AFTER), List.of()))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("'win-back'");
    }

    private static Stop ended(World world) {
        return ((Ended) world.only().state()).reason();
    }
}
