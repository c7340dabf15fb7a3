package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.journey.Terms;
import dev.safar.message.FrequencyCap;
import dev.safar.publish.Fates;
import dev.safar.publish.Published;
import dev.safar.publish.Published.Senseless.Why;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A journey is paused, resumed and ended while Sara waits in it since day 0.
class PausingTest {
    private static final JourneyDefinition WELCOME = welcome(message("hello"), days("rest", 5), message("bye"));

    private final Press press = waiting(WELCOME);

    private static JourneyDefinition welcome(Step... steps) {
        return Plan.of(steps).on("purchase.completed").leavingOn("complaint.opened").again(Optional.of(Duration.ZERO))
                .named("welcome");
    }

    private static Press waiting(JourneyDefinition journey) {
        Press press = new Press(journey);
        press.world().meets(SARA.buys("1", day(0)));
        return press;
    }

    @Test
    void whoWaitsInAPausedJourneyStaysParkedAndKeepsHerInstant() {
        press.pauses("welcome");
        World world = press.world().passTo(day(30));
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(world.only().state()).isEqualTo(new Waiting(1, new Rest("rest", day(5))));
    }

    @Test
    void nobodyEntersAPausedJourneyAndANoticeSaysSo() {
        Press empty = new Press(WELCOME);
        empty.pauses("welcome");
        empty.world().meets(SARA.buys("1", day(1)));
        assertThat(empty.world().enrollments()).isEmpty();
        assertThat(empty.world().notices()).containsExactly("paused#welcome#" + day(0));
        empty.resumes("welcome");
        empty.settles("welcome").meets(SARA.buys("2", day(2)));
        assertThat(empty.world().enrollments()).hasSize(1);
    }

    @Test
    void whatCameDueMeanwhileHappensWhenTheJourneyIsResumed() {
        press.pauses("welcome");
        press.world().passTo(day(30));
        press.resumes("welcome");
        assertThat(press.settles("welcome").post.steps()).containsExactly("hello", "bye");
        assertThat(press.said("welcome").settled()).isTrue();
    }

    @Test
    void whatDidNotComeDueMeanwhileHappensAtItsTime() {
        press.pauses("welcome");
        press.world().passTo(day(2));
        press.resumes("welcome");
        assertThat(press.settles("welcome").post.steps()).containsExactly("hello");
        assertThat(press.world().passTo(day(5)).post.steps()).containsExactly("hello", "bye");
    }

    /// Whoever resumed it died before he had looked at her.
    @Test
    void whoeverNobodyLookedAtGoesOnBySheerTime() {
        press.pauses("welcome");
        press.world().passTo(day(6));
        press.resumes("welcome");
        assertThat(press.world().passTo(day(7)).post.steps()).containsExactly("hello", "bye");
    }

    @Test
    void whatSheAnsweredWhileItWasPausedCountsWhenItIsResumed() {
        Press asking = waiting(welcome(message("hello"),
                answer("reply", 5, List.of(message("thanks")), List.of(message("pity")))));
        asking.pauses("welcome");
        asking.world().meets(SARA.answers("a", day(1), "forgotten"));
        assertThat(asking.world().post.steps()).containsExactly("hello");
        asking.resumes("welcome");
        assertThat(asking.settles("welcome").post.steps()).containsExactly("hello", "thanks");
    }

    @Test
    void anExitLetsHerOutOfAPausedJourney() {
        press.pauses("welcome");
        press.world().meets(SARA.complains("c", day(1)));
        assertThat(press.world().only().state()).isInstanceOf(Ended.class);
    }

    @Test
    void whoIsOnTheWayRestsAtTheNextWaitThoughItsTimeIsPast() {
        Press early = new Press(welcome(message("hello"), days("rest", 0), message("bye")));
        early.world().losesStarts(true).meets(SARA.buys("1", day(0)));
        early.pauses("welcome");
        World world = early.world().passTo(day(1));
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
    }

    /// The paused one would come first, and both want the only unit of a week.
    @Test
    void whoIsHeldTakesNoUnitOfACapFromAnotherJourney() {
        Press two = new Press(within(90, welcome(days("rest", 5), message("first")), "first"),
                within(10, welcome(days("rest", 6), message("second")), "second"));
        two.world().meets(SARA.buys("1", day(0)));
        two.pauses("first");
        assertThat(two.world().passTo(day(7)).post.steps()).containsExactly("second");
    }

    /// The same, with a priority and one message a week.
    private static JourneyDefinition within(int priority, JourneyDefinition it, String name) {
        Terms terms = new Terms(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new FrequencyCap(1, Duration.ofDays(7))), priority, Terms.USUAL.topic());
        return new JourneyDefinition(name, it.title(), it.trigger(), it.reentryAfter(), it.goal(), it.exits(),
                it.holdoutPercent(), it.acceptLate(), terms, it.itinerary(), it.version());
    }

    @Test
    void nobodyEntersAJourneyThatIsClosedAndWhoIsInItGoesOnToItsEnd() {
        press.closes("welcome");
        World world = press.settles("welcome").passTo(day(6));
        assertThat(world.post.steps()).containsExactly("hello", "bye");
        world.meets(SARA.buys("2", day(7)));
        assertThat(world.enrollments()).hasSize(1);
        press.publishes(WELCOME, Fates.KEEP);
        press.world().meets(SARA.buys("3", day(8)));
        assertThat(press.world().enrollments()).hasSize(2);
    }

    @Test
    void whoIsInAJourneyThatIsEndedLeavesItWithTheReason() {
        press.ends("welcome");
        World world = press.settles("welcome");
        assertThat(world.only().state()).isEqualTo(new Ended(Stop.JOURNEY_ENDED, day(0)));
        assertThat(world.passTo(day(30)).post.steps()).containsExactly("hello");
        world.meets(SARA.buys("2", day(31)));
        assertThat(world.enrollments()).hasSize(1);
    }

    @Test
    void whoWasNotLookedAtLeavesAnEndedJourneyWhenSomebodyDoes() {
        press.ends("welcome");
        assertThat(press.world().passTo(day(5)).only().state())
                .isEqualTo(new Ended(Stop.JOURNEY_ENDED, day(5)));
        Press heard = waiting(WELCOME);
        heard.ends("welcome");
        heard.world().meets(SARA.buys("2", day(1)));
        assertThat(heard.world().only().state()).isEqualTo(new Ended(Stop.JOURNEY_ENDED, day(1)));
    }

    @Test
    void anEndedJourneyBeginsAgainWhenItIsPublished() {
        press.ends("welcome");
        press.settles("welcome");
        press.publishes(WELCOME, Fates.KEEP);
        press.world().meets(SARA.buys("2", day(1)));
        assertThat(press.world().enrollments()).hasSize(2);
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        assertThat(press.resumes("welcome")).isEqualTo(new Published.Senseless(Why.LIVE));
        press.closes("welcome");
        assertThat(press.closes("welcome")).isEqualTo(new Published.Senseless(Why.CLOSED));
        assertThat(press.pauses("welcome")).isEqualTo(new Published.Senseless(Why.CLOSED));
        assertThat(press.resumes("welcome")).isEqualTo(new Published.Senseless(Why.CLOSED));
        press.publishes(WELCOME, Fates.KEEP);
        assertThat(press.pauses("nothing")).isEqualTo(new Published.Senseless(Why.UNKNOWN));
        press.pauses("welcome");
        assertThat(press.pauses("welcome")).isEqualTo(new Published.Senseless(Why.PAUSED));
        press.ends("welcome");
        assertThat(press.ends("welcome")).isEqualTo(new Published.Senseless(Why.ENDED));
        assertThat(press.pauses("welcome")).isEqualTo(new Published.Senseless(Why.ENDED));
        assertThat(press.resumes("welcome")).isEqualTo(new Published.Senseless(Why.ENDED));
    }
}
