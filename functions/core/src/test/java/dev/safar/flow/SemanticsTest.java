package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Answers of `docs/semantics.md` that no other test gives.
class SemanticsTest {
    private static final Plan WELCOME = Plan.of(message("hello"), days("rest", 5), message("bye"))
            .on("purchase.completed");

    @Test
    void anEditBehindAtAndAheadOfAWaitingMemberDoesNotReachHer() {
        JourneyDefinition first = WELCOME.named("welcome");
        JourneyDefinition edited = Plan.of(message("salut"), days("sleep", 9), message("adieu"))
                .on("purchase.completed").named("welcome", "v2");
        World world = new World(first);
        world.meets(SARA.buys("1", day(0)));
        World later = world.publishes(Catalog.of(List.of(edited), List.of(first))).passTo(day(20));
        assertThat(later.post.steps()).containsExactly("hello", "bye");
    }

    @Test
    void aDelayMadeShorterDoesNotShortenTheWaitOfWhoIsAtIt() {
        JourneyDefinition first = WELCOME.named("welcome");
        JourneyDefinition shorter = Plan.of(message("hello"), days("rest", 1), message("bye"))
                .on("purchase.completed").named("welcome", "v2");
        World world = new World(first);
        world.meets(SARA.buys("1", day(0)));
        World later = world.publishes(Catalog.of(List.of(shorter), List.of(first)));
        assertThat(later.passTo(day(5).minusMillis(1)).post.steps()).containsExactly("hello");
        assertThat(later.passTo(day(5)).post.steps()).containsExactly("hello", "bye");
    }

    @Test
    void whereOneFactIsGoalAndExitTheExitHolds() {
        World world = new World(
                WELCOME.towardsPurchaseWithin(Duration.ofDays(30)).leavingOn("purchase.completed").again(
                        Optional.empty()).named("welcome"));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(1)));
        assertThat(world.only().state()).isInstanceOfSatisfying(Ended.class,
                ended -> assertThat(ended.reason().kind()).isEqualTo(Stop.Kind.EXIT));
    }

    @Test
    void aJourneyThatIsTakenAwayIsNotEnteredAndGoesOnForWhoIsInIt() {
        JourneyDefinition first = WELCOME.named("welcome");
        World world = new World(first);
        world.meets(SARA.buys("1", day(0)));
        World later = world.publishes(Catalog.of(List.of(), List.of(first))).passTo(day(6));
        assertThat(later.post.steps()).containsExactly("hello", "bye");
        later.meets(SARA.buys("2", day(7)));
        assertThat(later.enrollments()).hasSize(1);
    }

    @Test
    void ofTwoMembersWhoAreOnePersonEachGoesHerOwnWay() {
        World world = new World(Plan.of(message("hello")).on("purchase.completed").when("member.purchases.count >= 2")
                .named("regular"));
        Says guest = new Says(Identities.of(new Identity(Identity.Kind.EMAIL, "sara@example.org")));
        world.meets(guest.buys("1", day(0)));
        world.meets(SARA.buys("2", day(1)));
        assertThat(world.enrollments()).isEmpty();
        world.meets(guest.buys("3", day(2)));
        world.meets(SARA.buys("4", day(3)));
        assertThat(world.enrollments()).extracting(run -> run.id().member()).hasSize(2).doesNotHaveDuplicates();
        assertThat(world.notices()).singleElement().asString().startsWith("identities-met#");
    }

    @Test
    void aRefundOfTheEntryPurchaseEndsTheRunOnlyWhereTheJourneySaysSo() {
        World silent = new World(WELCOME.named("welcome"));
        silent.meets(SARA.buys("1", day(0)));
        silent.meets(SARA.isRefunded("1", day(1)));
        assertThat(silent.only().state()).isInstanceOf(Waiting.class);
        World leaving = new World(WELCOME.leavingOn("purchase.refunded", "event.order = entry.order").named("welcome"));
        leaving.meets(SARA.buys("1", day(0)));
        leaving.meets(SARA.isRefunded("1", day(1)));
        assertThat(leaving.only().state()).isInstanceOf(Ended.class);
    }
}
