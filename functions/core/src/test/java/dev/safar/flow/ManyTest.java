package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.journey.Heard;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.member.Order;
import dev.safar.store.Answer;
import dev.safar.message.Consents;
import dev.safar.store.Item;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// One fact that sets more in motion than one transaction holds.
class ManyTest {
    private static List<JourneyDefinition> journeys(int many) {
        return IntStream.range(0, many).mapToObj(i -> Plan.of(days("breathe", 9)).on("purchase.completed")
                .leavingOn("complaint.opened", "event.nothing").towardsPurchaseWithin(Duration.ofDays(9))
                .named("journey-" + i)).toList();
    }

    @Test
    void oneFactEndsAndBeginsAsManyJourneysAsThereMayBe() {
        World world = new World(journeys(Catalog.MOST_JOURNEYS).toArray(JourneyDefinition[]::new));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.buys("2", day(1)));
        assertThat(world.enrollments()).extracting(Enrollment::state).hasSize(2 * Catalog.MOST_JOURNEYS)
                .filteredOn(Ended.class::isInstance).hasSize(Catalog.MOST_JOURNEYS);
    }

    @Test
    void moreJourneysAreRefusedWhereTheCatalogIsBuilt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Catalog.of(journeys(Catalog.MOST_JOURNEYS + 1)))
                .withMessageContaining("at most " + Catalog.MOST_JOURNEYS).withMessageContaining("found "
                        + (Catalog.MOST_JOURNEYS + 1));
    }

    /// 210 answers come before the purchase that they follow: fifty are heard, and each of the others leaves a notice.
    @Test
    void longHistoryThatCameBeforeItsBeginningIsLookedBackOver() {
        Faulty faulty = new Faulty();
        World world = new World(POLICY, faulty::around, waiting());
        IntStream.range(0, 210).forEach(i -> world.hears(SARA.answers("a" + i, day(0).plusSeconds(i), "forgotten")));
        faulty.answer(faulty.writes() + 2, new Answer.Contended());
        faulty.dieBefore(faulty.writes() + 4);
        world.hears(SARA.buys("1", day(0)));
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        assertThat(world.only().inbox()).hasSize(Heard.MOST);
        assertThat(world.notices()).hasSize(210 - Heard.MOST)
                .allMatch(name -> name.startsWith("inbox-full"));
    }

    @Test
    void refundBeyondTheMostOfOneOrderIsRefusedVisibly() {
        World world = new World();
        world.hears(SARA.buys("1", day(0)));
        IntStream.range(0, Order.MOST_REFUNDS)
                .forEach(i -> assertThat(world.hears(SARA.isRefunded("r" + i, "1", day(1))))
                        .isInstanceOf(Received.Accepted.class));
        assertThat(world.hears(SARA.isRefunded("r0", "1", day(1)))).isInstanceOf(Received.Duplicate.class);
        assertThat(world.hears(SARA.isRefunded("one-more", "1", day(1))))
                .isEqualTo(new Received.Rejected("too-many-refunds"));
        assertThat(world.memory.all(Item.Rejection.class)).singleElement()
                .satisfies(row -> assertThat(row.name()).isEqualTo("shop/refund/one-more"));
    }

    @Test
    void consentOnATopicBeyondTheMostIsRefusedVisibly() {
        World world = new World();
        IntStream.range(0, Consents.MOST)
                .forEach(i -> assertThat(world.hears(SARA.givesTo("topic-" + i, day(0).plusSeconds(i))))
                        .isInstanceOf(Received.Accepted.class));
        assertThat(world.hears(SARA.givesTo("one-more", day(1)))).isEqualTo(new Received.Rejected("too-many-topics"));
        assertThat(world.memory.all(Item.Rejection.class)).singleElement()
                .satisfies(row -> assertThat(row.text()).contains("200 topics"));
        assertThat(world.hears(SARA.withdrawsFrom("topic-7", day(2)))).isInstanceOf(Received.Accepted.class);
    }

    private static JourneyDefinition waiting() {
        return Plan.of(answer("reply", 5, "event.reason = 'hurt'"), message("bye")).on("purchase.completed")
                .named("thanks");
    }
}
