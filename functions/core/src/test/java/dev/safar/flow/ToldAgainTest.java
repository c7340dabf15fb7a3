package dev.safar.flow;

import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.member.MemberId;
import dev.safar.message.Contact;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What a fact says again of the contact is not written into the contact, and yet not lost.
class ToldAgainTest {
    private static final Says AT_HOME = reachedAt("home@example.org");
    private static final Says AT_WORK = reachedAt("work@example.org");

    @Test
    void factThatTellsNothingNewLeavesTheContactUnwritten() {
        World world = new World();
        world.meets(AT_HOME.buys("1", day(0)));
        world.meets(AT_HOME.buys("2", day(1)));
        world.meets(AT_HOME.buys("3", day(2)));
        assertThat(version(world)).isEqualTo(1);
        world.meets(AT_WORK.buys("4", day(3)));
        assertThat(version(world)).isEqualTo(2);
        assertThat(contact(world).email().orElseThrow().value().value()).isEqualTo("work@example.org");
    }

    /// Home, work, home again, in every order: the last one told is where she is reached, also where it was told before.
    @Test
    void everyOrderOfArrivalComesToOneContact() {
        List<MemberEvent> facts = List.of(AT_HOME.buys("1", day(0)), AT_WORK.buys("2", day(1)),
                AT_HOME.buys("3", day(2)), AT_HOME.buys("4", day(3)));
        Contact expected = Contact.UNKNOWN;
        for (MemberEvent fact : facts) {
            expected = expected.learn(fact);
        }
        for (List<MemberEvent> order : orders(facts)) {
            World world = new World();
            world.sleepsUntil(day(4));
            order.forEach(world::hears);
            assertThat(contact(world)).as("%s", order).isEqualTo(expected);
        }
    }

    /// What told it again is corrected to tell something else.
    @Test
    void confirmationThatIsTakenBackIsForgotten() {
        World world = new World();
        world.sleepsUntil(day(4));
        world.hears(AT_HOME.buys("1", day(0)));
        world.hears(AT_HOME.buys("3", day(2)));
        world.hears(AT_WORK.buys("3", day(2), 12_00, 1));
        assertThat(contact(world)).isEqualTo(Contact.UNKNOWN.learn(AT_HOME.buys("1", day(0)))
                .learn(AT_WORK.buys("3", day(2), 12_00, 1)));
        world.hears(AT_HOME.buys("2", day(1)));
        assertThat(contact(world).email().orElseThrow().value().value()).isEqualTo("work@example.org");
    }

    /// The contact is read before the fact from work comes, and the summary behind it.
    @Test
    void factThatReadsTornRowsConfirmsNoOlderContact() {
        AtomicInteger once = new AtomicInteger();
        World[] self = new World[1];
        self[0] = new World(POLICY, store -> new Meddling(store, true, key -> {
            if (key.sort().startsWith(Kind.CONTACT.prefix()) && self[0].now().equals(day(2))
                    && once.getAndIncrement() == 0) {
                self[0].acceptsOnce(AT_WORK.buys("2", day(1)));
            }
        }));
        self[0].meets(AT_HOME.buys("1", day(0)));
        self[0].meets(AT_HOME.buys("3", day(2)));
        assertThat(once).hasPositiveValue();
        assertThat(contact(self[0]).email().orElseThrow().value().value()).isEqualTo("home@example.org");
    }

    @Test
    void journeyDoesNotBeginOnATornConsent() {
        AtomicInteger once = new AtomicInteger();
        World[] self = new World[1];
        self[0] = new World(POLICY, store -> new Meddling(store, true, key -> {
            if (key.sort().startsWith(Kind.CONTACT.prefix()) && self[0].now().equals(day(2))
                    && once.getAndIncrement() == 0) {
                self[0].acceptsOnce(AT_HOME.withdraws(day(1), Optional.empty()));
            }
        }), Plan.of(Plan.days("breathe", 1)).on("survey.answered").named("care"));
        self[0].meets(AT_HOME.buys("1", day(0)));
        self[0].meets(AT_HOME.answers("a", day(2), "forgotten"));
        assertThat(once).hasPositiveValue();
        assertThat(self[0].enrollments()).isEmpty();
    }

    private static Says reachedAt(String email) {
        return new Says(Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17850"),
                new Identity(Identity.Kind.EMAIL, email)));
    }

    private static List<List<MemberEvent>> orders(List<MemberEvent> facts) {
        if (facts.isEmpty()) {
            return List.of(List.of());
        }
        List<List<MemberEvent>> orders = new ArrayList<>();
        facts.forEach(first -> orders(facts.stream().filter(fact -> !fact.equals(first)).toList()).forEach(rest -> {
            List<MemberEvent> order = new ArrayList<>(List.of(first));
            order.addAll(rest);
            orders.add(order);
        }));
        return orders;
    }

    private static long version(World world) {
        return world.memory.get(Key.contact(member(world))).orElseThrow().version();
    }

    private static MemberId member(World world) {
        return world.memory.all(Item.Member.class).findFirst().orElseThrow().member().id();
    }

    /// What is written, with what was told again.
    private static Contact contact(World world) {
        Item.Member summary = world.memory.all(Item.Member.class).findFirst().orElseThrow();
        return summary.confirmed().of(world.memory.all(Item.ContactOf.class).findFirst().orElseThrow().contact());
    }
}
