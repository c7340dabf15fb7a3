package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.Says.customer;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.store.Item;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is learned about a fact, or of a fact, after something was decided on less.
class CorrectionTest {
    @Test
    void answerThatTurnsOutToBeFromBeforeTheEntryIsTakenOutOfTheInbox() {
        World world = new World(Plan.of(days("pause", 3),
                answer("reply", 5, List.of(message("yes")), List.of(message("no"))))
                .on("purchase.completed").named("asking"));
        world.meets(SARA.buys("1", day(1)));
        world.meets(SARA.answers("a", day(2), "x"));
        world.hears(corrected((MemberEvent.SurveyAnswered) SARA.answers("a", day(0), "x")));
        assertThat(world.passTo(day(20)).post.steps()).containsExactly("no");
    }

    @Test
    void silenceThatWasNoneIsNoTimeThroughTheJourney() {
        World world = new World(
                Plan.of(days("pause", 1), message("hello")).again(Optional.of(Duration.ofDays(90))).named("win-back"));
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(60)).hears(SARA.buys("2", day(59)));
        assertThat(world.passTo(day(130)).post.steps()).containsExactly("hello");
        assertThat(world.enrollments()).hasSize(2);
    }

    @Test
    void answerAtTheInstantOfTheEntryCountsWhicheverComesFirst() {
        assertThat(steps(SARA.buys("1", day(0)), SARA.answers("a", day(0), "x"))).containsExactly("yes");
        assertThat(steps(SARA.answers("a", day(0), "x"), SARA.buys("1", day(0)))).containsExactly("yes");
    }

    private static List<String> steps(MemberEvent... facts) {
        World world = new World(Plan.of(days("pause", 1),
                answer("reply", 5, List.of(message("yes")), List.of(message("no"))))
                .on("purchase.completed").named("asking"));
        for (MemberEvent fact : facts) {
            world.meets(fact);
        }
        return world.passTo(day(20)).post.steps();
    }

    @Test
    void refundUnderAnotherIdentityIsOfWhoHasTheOrder() {
        World world = new World();
        world.meets(SARA.buys("1", day(1)));
        world.meets(customer("another").isRefunded("1", day(2)));
        assertThat(world.memory.all(Item.Member.class)).singleElement()
                .satisfies(row -> assertThat(row.member().purchases().kept()).isZero());
        assertThat(world.memory.all(Item.Ledger.class).mapToLong(row -> row.entry().points()).sum()).isZero();
    }

    /// A guest bought, and the refund that is faster names the account that she made later.
    @Test
    void refundAheadUnderAnotherIdentityIsOfWhoHasTheOrder() {
        World world = new World();
        world.sleepsUntil(day(1)).hears(customer("another").isRefunded("1", day(1)));
        world.hears(SARA.buys("1", day(1).minusSeconds(60)));
        world.passTo(day(2));
        assertThat(world.memory.all(Item.Member.class)).singleElement()
                .satisfies(row -> assertThat(row.member().purchases().kept()).isZero());
        assertThat(world.memory.all(Item.Ledger.class).mapToLong(row -> row.entry().points()).sum()).isZero();
    }

    /// Of an order from before there was Safar.
    @Test
    void refundWhoseOrderNeverComesGoesWhereItNames() {
        World world = new World();
        world.sleepsUntil(day(1)).hears(SARA.isRefunded("1", day(1)));
        assertThat(world.passTo(day(1).plus(Duration.ofMinutes(59))).memory.all(Item.Event.class)).isEmpty();
        assertThat(world.passTo(day(1).plus(Duration.ofHours(1))).memory.all(Item.Event.class)).hasSize(1);
        assertThat(world.hears(SARA.isRefunded("2", day(0)))).isInstanceOf(Received.Accepted.class);
    }

    private static MemberEvent corrected(MemberEvent.SurveyAnswered answer) {
        Provenance was = answer.provenance();
        return new MemberEvent.SurveyAnswered(
                new Provenance(was.key(), was.occurredAt(), was.who(), new Revision(1, "body")), answer.journey(),
                answer.step(), answer.score(), answer.reason(), answer.text());
    }
}
