package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Received.Accepted;
import dev.safar.flow.Received.Rejected;
import dev.safar.journey.JourneyDefinition;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Sara asks to be forgotten (protocol, rule 16).
class ErasureTest {
    static final Identity CUSTOMER = new Identity(Kind.CUSTOMER_ID, "17850");
    private static final Identity EMAIL = new Identity(Kind.EMAIL, "sara@example.org");
    static final Duration OVER = Duration.ofMinutes(31);
    static final JourneyDefinition THANKS = Plan
            .of(message("thanks"), answer("reply", 90, List.of(message("reply-thanks")), List.of(message("bye"))),
                    days("rest", 3))
            .on("purchase.completed").named("thanks");
    static final MemberId SARAS = hash().newMember(CUSTOMER);
    private final World world = known(new World(THANKS, Plan.of(message("hello")).named("win-back")));

    static World known(World world) {
        world.meets(SARA.livesIn("Asia/Tehran", day(0)));
        world.meets(SARA.buys("1", day(1)));
        world.meets(SARA.isRefunded("1", day(2)));
        world.meets(SARA.complains("c", day(3)));
        return world;
    }

    @Test
    void nothingOfHerIsLeftButTombstones() {
        assertThat(world.post.steps()).isNotEmpty();
        assertThat(world.enrollments()).isNotEmpty();
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(left(world)).hasSize(3).allMatch(Item.Tombstone.class::isInstance);
        assertThat(world.memory.due(0, Instant.MAX, Optional.empty(), 100)).isEmpty();
        assertThat(world.post.arrived()).isEmpty();
    }

    @Test
    void markerStaysForTheLongestTimeThatAFunctionCanLive() {
        world.erases(CUSTOMER).passTo(world.now().plus(Emptying.LONGEST_FUNCTION).minusMillis(1));
        assertThat(left(world)).hasSize(4).anyMatch(Item.Erasing.class::isInstance);
        world.passTo(world.now().plusMillis(1));
        assertThat(left(world)).noneMatch(Item.Erasing.class::isInstance);
    }

    @Test
    void lateEventIsRefusedVisiblyAndWithoutItsName() {
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        Stream.of(SARA.buys("1", day(1)), SARA.buys("late", day(3)),
                new Says(Identities.of(EMAIL)).buys("late-too", day(3)),
                new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, "unheard-of"), EMAIL)).buys("other", day(2)))
                .forEach(late -> assertThat(world.hears(late)).isEqualTo(new Rejected("erased")));
        assertThat(world.memory.all(Item.Rejection.class)).hasSize(4)
                .allSatisfy(row -> assertThat(row.name()).matches("shop/order/[0-9a-f]{20}"));
        assertThat(left(world)).hasSize(3);
    }

    @Test
    void factOfAnotherMemberIsNotRefusedForASharedPhone() {
        Identity phone = SARA.who().of(Kind.PHONE).orElseThrow();
        Says omid = new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, "omid"), phone));
        world.hears(omid.buys("o1", day(3)));
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(world.hears(omid.buys("o2", day(3)))).isInstanceOf(Accepted.class);
        assertThat(tombstone(phone).since()).isEmpty();
    }

    @Test
    void lateFactOfAnotherMemberDoesNotBringAnErasedAddressBack() {
        Says omid = new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, "omid"), EMAIL));
        world.hears(Says.customer("omid").buys("o1", day(3)));
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(world.hears(omid.buys("o2", day(3)))).isInstanceOf(Accepted.class);
        assertThat(world.memory.all(Item.ContactOf.class)).singleElement()
                .satisfies(item -> assertThat(item.contact().email()).isEmpty());
        assertThat(world.memory.all(Item.Event.class))
                .allSatisfy(item -> assertThat(item.event().provenance().who().of(Kind.EMAIL)).isEmpty());
        assertThat(world.hears(omid.buys("o2", day(3)))).isInstanceOf(Received.Duplicate.class);
    }

    @Test
    void lateFactBringsNoErasedAddressToWhoeverHasItSince() {
        Says omid = new Says(Identities.of(new Identity(Kind.CUSTOMER_ID, "omid"), EMAIL));
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(world.hears(omid.buys("o1", world.now()))).isInstanceOf(Accepted.class);
        assertThat(world.hears(omid.buys("o2", day(3)))).isInstanceOf(Accepted.class);
        assertThat(world.memory.all(Item.Event.class).map(item -> item.event().provenance())
                .filter(fact -> fact.occurredAt().equals(day(3)))).singleElement()
                .satisfies(fact -> assertThat(fact.who().of(Kind.EMAIL)).isEmpty());
    }

    @Test
    void laterFactBeginsAnotherMemberWhoCanBeErasedToo() {
        Instant erased = world.now();
        world.erases(CUSTOMER);
        world.meets(SARA.buys("new", erased.plusMillis(1)));
        assertThat(world.memory.all(Item.Member.class)).singleElement()
                .satisfies(item -> assertThat(item.member().id()).isNotEqualTo(SARAS));
        assertThat(world.hears(SARA.buys("old", erased))).isEqualTo(new Rejected("erased"));
        assertThat(world.hears(SARA.buys("newer", erased.plusMillis(2)))).isInstanceOf(Accepted.class);
        world.passTo(erased.plus(OVER)).erases(EMAIL).passTo(world.now().plus(OVER));
        assertThat(left(world)).hasSize(3).allMatch(Item.Tombstone.class::isInstance);
        assertThat(world.hears(SARA.buys("newer", erased.plusMillis(2)))).isEqualTo(new Rejected("erased"));
    }

    @Test
    void laterFactWaitsUntilTheTombstonesStand() {
        Instant erased = world.now();
        Erasure erasure = new Erasure(world.memory, World.shop(POLICY));
        Due due = erasure.begin(CUSTOMER, erased).orElseThrow();
        MemberEvent later = SARA.buys("new", erased.plusMillis(1));
        assertThat(world.acceptsOnce(later)).isEqualTo(new Received.Busy());
        assertThat(world.acceptsOnce(SARA.buys("late", erased))).isEqualTo(new Rejected("erased"));
        assertThat(erasure.begin(CUSTOMER, erased)).contains(due);
        assertThat(world.passTo(erased).acceptsOnce(later)).isInstanceOf(Accepted.class);
    }

    @Test
    void identityOfAnOlderBodyBecomesATombstoneToo() {
        world.hears(new Says(Identities.of(new Identity(Kind.EMAIL, "old@example.org"))).buys("9", day(3)));
        world.hears(Says.customer("omid").buys("9", day(3), 12_00, 1));
        world.erases(new Identity(Kind.CUSTOMER_ID, "omid"));
        assertThat(tombstone(new Identity(Kind.EMAIL, "old@example.org")).at()).isEqualTo(world.now());
    }

    @Test
    void erasingSomebodyUnknownLeavesATombstoneAndNoOlderOneReplacesIt() {
        Identity nobody = new Identity(Kind.EMAIL, "nobody@example.org");
        Says says = new Says(Identities.of(nobody));
        world.erases(nobody).passTo(day(5)).erases(nobody);
        assertThat(tombstone(nobody).at()).isEqualTo(day(5));
        Erasure erasure = new Erasure(world.memory, World.shop(POLICY));
        assertThat(erasure.begin(nobody, day(4))).isEmpty();
        assertThat(world.hears(says.buys("9", day(5)))).isEqualTo(new Rejected("erased"));
        assertThat(world.hears(says.buys("9", day(5).plusMillis(1)))).isInstanceOf(Accepted.class);
    }

    @Test
    void restoredBackupIsErasedAgainByItsTombstones() {
        Instant erased = world.now();
        Item.Tombstone kept = new Item.Tombstone(hash().of(EMAIL), erased, Optional.empty());
        World restored = known(new World(THANKS));
        Erasure erasure = new Erasure(restored.memory, World.shop(POLICY));
        assertThat(erasure.replay(kept)).isPresent();
        restored.passTo(restored.now().plus(OVER));
        assertThat(left(restored)).hasSize(3).allMatch(Item.Tombstone.class::isInstance);
        assertThat(erasure.replay(kept)).isEmpty();
    }

    @Test
    void whatOthersHoldAboutHerIsPseudonymousAndSheIsNotMadeAgainByIt() {
        MemberId omid = hash().newMember(new Identity(Kind.CUSTOMER_ID, "omid"));
        world.hears(Says.customer("omid").buys("o1", day(3)));
        world.hears(Says.customer("omid").comesBy("j", hash().code(SARAS), day(3)));
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
        assertThat(world.memory.get(Key.member(omid))).isPresent();
        world.hears(Says.customer("omid").isRefunded("o1", day(3)));
        assertThat(world.memory.get(Key.member(SARAS))).isEmpty();
        assertThat(world.memory.all(Item.Tidings.class)).isEmpty();
        assertThat(world.memory.all(Item.Rejection.class)).hasSize(1);
    }

    static List<Item> left(World world) {
        return world.memory.all(Item.class).filter(item -> !item.key().partition().equals(Key.REJECTIONS)).toList();
    }

    private Item.Tombstone tombstone(Identity identity) {
        return (Item.Tombstone) world.memory.get(Key.identity(hash().of(identity))).orElseThrow().item();
    }

    private static IdentityHash hash() {
        return new IdentityHash(World.shop(POLICY).identityKey());
    }
}
