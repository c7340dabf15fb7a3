package dev.safar.flow;

import static dev.safar.flow.Says.NOBODY;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Orphan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// A refund that names nobody comes before its order.
class OrphanTest {
    private static final Instant HOUR = START.plus(Duration.ofHours(1));
    private static final MemberEvent REFUND = NOBODY.isRefunded("1", START);

    private World world = new World();

    @Test
    void itIsKeptAndBelongsToWhoHasTheOrderOnceThatIsThere() {
        assertThat(world.hears(REFUND)).isEqualTo(new Received.Waits(HOUR));
        world.hears(SARA.buys("1", START.minusSeconds(60)));
        assertThat(kept()).isOne();
        world.passTo(START.plusSeconds(10));
        assertThat(kept()).isZero();
        assertThat(waiting()).isEmpty();
        assertThat(rejections()).isEmpty();
    }

    @Test
    void deliveredAgainItChangesNothing() {
        world.hears(REFUND);
        List<Object> before = world.rows();
        world.sleepsUntil(START.plusSeconds(9));
        assertThat(world.hears(REFUND)).isEqualTo(new Received.Waits(HOUR));
        assertThat(world.rows()).isEqualTo(before);
    }

    @Test
    void itIsLookedAtLessAndLessOftenAndRejectedVisiblyWhenItsHourIsOver() {
        world.hears(REFUND);
        List<Long> looks = new ArrayList<>();
        for (Optional<Due> due = next(); due.isPresent(); due = next()) {
            looks.add(Duration.between(START, due.get().at()).toSeconds());
            assertThat(rejections()).isEmpty();
            world.passTo(due.get().at());
        }
        assertThat(looks).startsWith(10L, 20L, 40L, 80L, 140L, 200L).endsWith(3560L, 3600L);
        for (int i = 1; i < looks.size(); i++) {
            assertThat(looks.get(i) - looks.get(i - 1)).isLessThanOrEqualTo(60);
        }
        assertThat(rejections()).containsExactly("no-identity");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatComesBehindAnOutageHasItsHourToo() {
        world.sleepsUntil(HOUR.plusSeconds(3600)).hears(REFUND);
        world.passTo(HOUR.plusSeconds(5400)).hears(SARA.buys("1", START.minusSeconds(60)));
        world.passTo(HOUR.plusSeconds(5460));
        assertThat(kept()).isZero();
        assertThat(waiting()).isEmpty();
        assertThat(rejections()).isEmpty();
    }

    @Test
    void deliveredAgainWhenItsHourIsOverItIsRejectedAtOnce() {
        Instant came = HOUR.plusSeconds(3600);
        Instant end = came.plusSeconds(3600);
        assertThat(world.sleepsUntil(came).hears(REFUND)).isEqualTo(new Received.Waits(end));
        assertThat(world.sleepsUntil(end.minusMillis(1)).hears(REFUND)).isEqualTo(new Received.Waits(end));
        assertThat(world.sleepsUntil(end).hears(REFUND)).isEqualTo(new Received.Rejected("no-identity"));
    }

    @Test
    void whatHappensAMinuteAheadOfOurClockWaitsAnHourFromThere() {
        Instant came = START.minusSeconds(60);
        assertThat(new World().sleepsUntil(came).acceptsOnce(REFUND)).isEqualTo(new Received.Waits(HOUR));
    }

    @Test
    void theGreatestBodyWaitsWhateverCameFirst() {
        world.hears(body(2));
        world.hears(body(3));
        world.hears(body(1));
        assertThat(waiting()).extracting(Orphan::fact).containsExactly(body(3));
    }

    @Test
    void oneThatSaysWhoseItIsSaysItOfTheOther() {
        world.hears(REFUND);
        world.hears(SARA.isRefunded("1", START));
        assertThat(world.passTo(HOUR).memory.all(Item.Event.class)).hasSize(1);
        assertThat(waiting()).isEmpty();
        assertThat(rejections()).isEmpty();
    }

    @Test
    void aStoreThatIsBusyIsAskedAgainAndNobodyTakesItForKept() {
        Faulty faulty = new Faulty();
        faulty.answer(1, new Answer.Contended());
        world = new World(POLICY, faulty::around);
        assertThat(world.acceptsOnce(REFUND)).isEqualTo(new Received.Busy());
        assertThat(waiting()).isEmpty();
    }

    @Test
    void twoDeliveriesAtOnceKeepItOnce() {
        Faulty faulty = new Faulty();
        faulty.answer(1, new Answer.Lost(List.of()));
        world = new World(POLICY, faulty::around);
        assertThat(world.acceptsOnce(REFUND)).isEqualTo(new Received.Waits(HOUR));
        assertThat(waiting()).hasSize(1);
    }

    /// Between taking it in and taking its row away the process may die.
    @Test
    void takenInAndStillThereItIsTakenAwayAtTheNextLook() {
        world.hears(REFUND);
        world.hears(SARA.buys("1", START.minusSeconds(60)));
        world.hears(SARA.isRefunded("1", START));
        List<Item.Event> facts = world.memory.all(Item.Event.class).toList();
        world.passTo(START.plusSeconds(10));
        assertThat(world.memory.all(Item.Event.class)).isEqualTo(facts);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whoseOrderIsBeingErasedIsRefusedAsErased() {
        world.hears(REFUND);
        world.hears(SARA.buys("1", START.minusSeconds(60)));
        new Erasure(world.memory, World.shop(POLICY)).begin(SARA.who().strongest().orElseThrow(), START.plusSeconds(1));
        world.sleepsUntil(START.plusSeconds(10));
        assertThat(world.sweep.look(new Due(world.now(), Key.orphan(REFUND.provenance().key())), world.now()).settled())
                .contains(new Swept.Settled(REFUND.provenance().key(), new Received.Rejected("erased")));
        assertThat(waiting()).isEmpty();
        assertThat(rejections()).containsExactly("erased");
    }

    /// A tombstone is of an identity. Her orders leave none, since nothing shall tell for ever what she bought, so nothing leads from this one to her any more.
    @Test
    void whoseOrderIsErasedAlreadyIsNobodysAndRejectedWhenItsHourIsOver() {
        world.hears(REFUND);
        world.hears(SARA.buys("1", START.minusSeconds(60)));
        world.sleepsUntil(START.plusSeconds(1));
        world.erases(SARA.who().strongest().orElseThrow());
        world.passTo(HOUR.minusMillis(1));
        assertThat(rejections()).isEmpty();
        world.passTo(HOUR);
        assertThat(waiting()).isEmpty();
        assertThat(rejections()).containsExactly("no-identity");
    }

    private static MemberEvent body(long version) {
        Provenance common = REFUND.provenance();
        return REFUND.with(new Provenance(common.key(), common.occurredAt(), Identities.of(),
                new Revision(version, "body")));
    }

    private Optional<Due> next() {
        return world.memory.due(0, START.plus(Duration.ofDays(9)), Optional.empty(), 1).stream().findFirst();
    }

    private long kept() {
        return world.memory.all(Item.Member.class).mapToLong(row -> row.member().purchases().kept()).sum();
    }

    private List<Orphan> waiting() {
        return world.memory.all(Orphan.class).toList();
    }

    private List<String> rejections() {
        return world.memory.all(Item.Rejection.class).map(Item.Rejection::reason).toList();
    }
}
