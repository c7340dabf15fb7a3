package dev.safar.flow;

import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Places;
import dev.safar.store.Item;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Points that a step gives are one row, written with the effect or not at all.
class GivingPointsTest {
    private static final JourneyDefinition GIFT = Plan.of(points("thanks", 50)).on("purchase.completed")
            .leavingOn("complaint.opened").named("gift");
    private static final String EARNED = "points/shop/1/award=12";
    private static final String GIVEN = "points/gift#shop/order/1/thanks=50";
    /// The fact is the first write and the claim the second.
    private static final int GIVING = 3;

    private final Faulty faulty = new Faulty();
    private final World world = new World(POLICY, faulty::around, GIFT).losesStarts(true);

    @Test
    void pointsAreARowAndTheEffectHoldsTheNewBalance() {
        assertThat(act(begun()).place()).isEqualTo(Places.STOP);
        assertThat(world.only().state()).isInstanceOf(Ended.class);
        assertThat(rows()).containsExactly(GIVEN, EARNED);
        assertThat(world.effect("thanks").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("thanks").result()).isEqualTo(Map.of("points", "50", "balance", "62"));
    }

    @Test
    void pointsAreGivenOnceHoweverOftenTheyAreAskedFor() {
        Ticket ticket = begun();
        Next first = act(ticket);
        assertThat(world.action.act(ticket, "thanks", START.plusSeconds(9)).place()).isEqualTo(first.place());
        assertThat(rows()).containsExactly(GIVEN, EARNED);
        assertThat(world.effect("thanks").at()).isEqualTo(START);
    }

    @Test
    void deathBeforeTheWriteLeavesNeitherRowNorEffect() {
        faulty.dieBefore(GIVING);
        Ticket ticket = begun();
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> act(ticket));
        assertThat(rows()).containsExactly(EARNED);
        assertThat(world.only().effects()).isEmpty();
        act(ticket);
        assertThat(rows()).containsExactly(GIVEN, EARNED);
    }

    @Test
    void lostAnswerLeavesBothAndGivesNothingMore() {
        faulty.dieBehind(GIVING);
        Ticket ticket = begun();
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> act(ticket));
        assertThat(rows()).containsExactly(GIVEN, EARNED);
        assertThat(world.effect("thanks").status()).isEqualTo(Status.SENT);
        assertThat(act(ticket).place()).isEqualTo(Places.STOP);
        assertThat(rows()).containsExactly(GIVEN, EARNED);
    }

    @Test
    void runThatIsToStopGivesNothing() {
        Ticket ticket = begun();
        world.hears(SARA.complains("c-1", START));
        assertThat(act(ticket).place()).isEqualTo(Places.STOP);
        assertThat(rows()).containsExactly(EARNED);
    }

    private Ticket begun() {
        world.hears(SARA.buys("1", START));
        Ticket ticket = new Ticket(world.only().id(), 1, "x1");
        assertThat(world.segment.begin(ticket, START).place()).isEqualTo("thanks");
        return ticket;
    }

    private Next act(Ticket ticket) {
        return world.action.act(ticket, "thanks", START);
    }

    private List<String> rows() {
        return world.memory.all(Item.Ledger.class).map(Item.Ledger::entry).map(row -> row.key() + "=" + row.points())
                .toList();
    }
}
