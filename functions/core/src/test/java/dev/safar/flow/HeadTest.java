package dev.safar.flow;

import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Entry;
import dev.safar.member.MemberId;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Meter;
import dev.safar.store.Tariff;
import dev.safar.store.Write;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is read of the head of a partition, in read units where every row has 300 bytes.
class HeadTest {
    private static final int MANY = 40;
    private final Meter meter = new Meter(new MemoryStore(1), new Tariff(_ -> 300));
    private final World world = new World(World.POLICY, _ -> meter,
            Plan.of(message("hello"), message("again")).on("purchase.completed").named("welcome")).losesStarts(true);

    @Test
    void newFactReadsWhoseItIsTheStrongestIdentityAndTheHead() {
        world.meets(SARA.buys("1", START));
        meter.reset();
        world.meets(SARA.answers("a", START.plusSeconds(1), "price"));
        assertThat(meter.used().reads()).isEqualTo(3);
    }

    @Test
    void knownFactReadsWhoseItIsTheHeadAndTheFact() {
        world.meets(SARA.buys("1", START));
        meter.reset();
        assertThat(world.hears(SARA.buys("1", START))).isInstanceOf(Received.Duplicate.class);
        assertThat(meter.used().reads()).isEqualTo(3);
    }

    /// And once more when it is written that a letter will be sent.
    @Test
    void callReadsTheMemberWithTheEnrollmentInOneRequest() {
        world.meets(SARA.buys("1", START));
        assertThat(readsOf(begun())).isEqualTo(2);
    }

    /// Her enrollment stands behind forty others, beyond the rows that are read at once.
    @Test
    void callCostsTheSameHoweverManyJourneysAreBehindHer() {
        world.meets(SARA.buys("1", START));
        MemberId member = world.started.getFirst().enrollment().member();
        for (int i = 0; i < MANY; i++) {
            meter.write(new Write.Put(new Item.Enrollment(Enrollment.heldOut(
                    new EnrollmentId(member, "earlier", "shop/order/" + i), "v1", new Entry(START, Map.of()))),
                    Expect.ABSENT));
        }
        assertThat(readsOf(begun())).isEqualTo(3);
        assertThat(world.post.steps()).containsExactly("hello");
    }

    private Ticket begun() {
        Ticket ticket = new Ticket(world.started.getFirst().enrollment(), 1, "mine");
        world.segment.begin(ticket, START);
        return ticket;
    }

    private double readsOf(Ticket ticket) {
        meter.reset();
        assertThat(world.action.act(ticket, "hello", START).place()).isEqualTo(Next.ON);
        return meter.used().reads();
    }
}
