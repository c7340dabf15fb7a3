package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.tag;
import static dev.safar.flow.Plan.untag;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Journeys that begin as something becomes true of a member.
class BecomingTest {
    private static final JourneyDefinition REGULAR = Plan.of(message("hello")).as("member.purchases.kept >= 2")
            .named("regular");

    private final World world = new World(REGULAR);

    @Test
    void sheEntersAsItBecomesTrueAndNotWhileItStaysSo() {
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.enrollments()).isEmpty();
        world.meets(SARA.buys("2", day(1)));
        assertThat(world.only().entry().at()).isEqualTo(day(1));
        world.meets(SARA.buys("3", day(200)));
        assertThat(world.enrollments()).hasSize(1);
    }

    @Test
    void whoJoinsIntoItEnters() {
        World fresh = new World(
                Plan.of(message("hello")).as("member.purchases.kept = 0").named("curious"));
        fresh.meets(SARA.isBornOn("1990-03-25", day(0)));
        assertThat(fresh.only().entry().at()).isEqualTo(day(0));
    }

    @Test
    void whatBecomesTrueAgainBeginsAgainWhereReentryLetsIt() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(1)));
        world.meets(SARA.isRefunded("2", day(2)));
        world.meets(SARA.buys("3", day(3)));
        assertThat(world.enrollments()).hasSize(2);
        World once = new World(Plan.of(message("hello")).again(Optional.empty()).as("member.purchases.kept >= 2")
                .named("regular"));
        once.meets(SARA.buys("1", day(0)));
        once.meets(SARA.buys("2", day(1)));
        once.meets(SARA.isRefunded("2", day(2)));
        once.meets(SARA.buys("3", day(3)));
        assertThat(once.enrollments()).hasSize(1);
        assertThat(once.notices()).anyMatch(name -> name.startsWith("once#regular"));
    }

    @Test
    void whatAStepWritesOnHerMakesItTrueAtTheNextLook() {
        World written = new World(
                Plan.of(tag("mark", "vip"), days("rest", 1)).on("purchase.completed").named("marking"),
                Plan.of(message("hello")).as("'vip' in member.tags").named("vips"));
        written.meets(SARA.buys("1", day(0)));
        written.passTo(day(0).plus(Duration.ofMinutes(1)));
        assertThat(written.enrollments()).extracting(run -> run.id().journey()).contains("vips");
        written.meets(SARA.buys("2", day(5)));
        written.passTo(day(9));
        assertThat(written.enrollments()).filteredOn(run -> run.id().journey().equals("vips")).hasSize(1);
    }

    @Test
    void journeysThatBeginOneAnotherInACircleAreCutAndTheirIdsStayShort() {
        World circle = new World(
                Plan.of(tag("wake", "awake")).as("$not('awake' in member.tags)").named("asleep"),
                Plan.of(untag("sleep", "awake")).as("'awake' in member.tags").named("awake"));
        circle.meets(SARA.buys("1", day(0)));
        circle.passTo(day(9));
        assertThat(circle.enrollments()).hasSize(1 + Catalog.MOST_JOURNEYS)
                .allMatch(run -> run.id().withinMember().length() < 50);
        assertThat(circle.notices()).singleElement().asString().startsWith("circle#");
        circle.meets(SARA.buys("2", day(10)));
        assertThat(circle.passTo(day(19)).enrollments()).hasSize(1 + Catalog.MOST_JOURNEYS);
    }

    @Test
    void whoIsInItWhenTheJourneyIsPublishedDoesNotEnter() {
        World before = new World();
        before.meets(SARA.buys("1", day(0)));
        before.meets(SARA.buys("2", day(1)));
        World after = before.publishes(Catalog.of(List.of(REGULAR)));
        after.meets(SARA.buys("3", day(2)));
        assertThat(after.passTo(day(9)).enrollments()).isEmpty();
    }

    @Test
    void aFactThatIsTooOldMakesItTrueAndBeginsNothing() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(20)).hears(SARA.buys("2", day(1)));
        assertThat(world.enrollments()).isEmpty();
        assertThat(world.notices()).anyMatch(name -> name.startsWith("late#regular"));
    }
}
