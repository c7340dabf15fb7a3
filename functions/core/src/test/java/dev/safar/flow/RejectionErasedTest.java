package dev.safar.flow;

import static dev.safar.flow.ErasureTest.CUSTOMER;
import static dev.safar.flow.ErasureTest.OVER;
import static dev.safar.flow.ErasureTest.SARAS;
import static dev.safar.flow.ErasureTest.known;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.member.Order;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/// What came of Sara and could not be accepted keeps the shop's own id, so that the shop finds it, until Sara is erased (protocol, rules 16 and 19).
class RejectionErasedTest {
    private static final Identity PHONE = SARA.who().of(Kind.PHONE).orElseThrow();
    private static final String KEPT = "shop/order/dollars";
    private static final String GONE = "shop/order/[0-9a-f]{20}";

    private final World world = known(new World());

    private static Bearing order(String id, Identities who, Instant at) {
        return new Bearing(new FactKey("shop", "order", id), at, who, Optional.empty());
    }

    private Received reject(Bearing about) {
        return rejections(world.memory).write(about, "wrong-currency", "Dollars", world.now());
    }

    private static Rejections rejections(Store store) {
        return new Rejections(store, World.shop(POLICY).identityKey());
    }

    private List<String> names() {
        List<String> names = world.memory.all(Item.Rejection.class).map(Item.Rejection::name).toList();
        assertThat(world.memory.all(RejectedAt.class)).as("places among the latest")
                .containsExactlyInAnyOrderElementsOf(
                        world.memory.all(Item.Rejection.class).map(RejectedAt::of).toList());
        return names;
    }

    private void eraseAndWait() {
        world.erases(CUSTOMER).passTo(world.now().plus(OVER));
    }

    @Test
    void rowOfAnotherReasonHasItsIdUntilSheIsErased() {
        reject(order("dollars", Identities.of(PHONE), day(3)));
        assertThat(names()).containsExactly(KEPT);
        eraseAndWait();
        assertThat(names()).singleElement().asString().matches(GONE);
        assertThat(world.memory.all(Item.Rejection.class)).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("wrong-currency");
            assertThat(row.text()).isEqualTo("Dollars");
            assertThat(row.whose()).isEmpty();
        });
    }

    @Test
    void rowsOfOthersKeepTheirIdsOnEveryPage() {
        for (int i = 0; i < 250; i++) {
            reject(order("dollars-" + i, i % 50 == 49 ? SARA.who() : Says.customer("omid").who(), day(3)));
        }
        eraseAndWait();
        assertThat(names()).hasSize(250).filteredOn(name -> !name.contains("dollars")).hasSize(5)
                .allMatch(name -> name.matches(GONE));
    }

    /// An earlier release knew nothing of these, and left them where it wrote a row anew or emptied it.
    @Test
    void placesThatLeadToNoRowGoWithHerOnEveryPage() {
        for (int i = 0; i < 250; i++) {
            world.memory.write(new Write.Put(new RejectedAt(day(2), "shop/order/" + i), Expect.ABSENT));
        }
        reject(order("dollars", SARA.who(), day(3)));
        reject(order("dollars-of-another", Says.customer("omid").who(), day(3)));
        world.memory.write(new Write.Put(new RejectedAt(day(2), "shop/order/dollars-of-another"), Expect.ABSENT));
        eraseAndWait();
        assertThat(names()).hasSize(2).contains("shop/order/dollars-of-another")
                .anyMatch(name -> name.matches(GONE));
    }

    @Test
    void whatComesAfterwardsNeverHasItsId() {
        eraseAndWait();
        reject(order("dollars", SARA.who(), day(3)));
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    @Test
    void factFromAfterTheErasureIsNotHersAnyMore() {
        eraseAndWait();
        reject(order("dollars", SARA.who(), world.now()));
        assertThat(names()).containsExactly(KEPT);
    }

    @Test
    void sentAgainWithAnInstantAheadOfTheErasureItStaysWithoutItsId() {
        Bearing ahead = order("dollars", SARA.who(), day(900));
        reject(ahead);
        eraseAndWait();
        reject(ahead);
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    @Test
    void rowThatNamedNobodyGoesOnceItIsKnownThatItWasHers() {
        reject(order("dollars", Identities.of(), day(3)));
        eraseAndWait();
        assertThat(names()).containsExactly(KEPT);
        reject(order("dollars", SARA.who(), day(3)));
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    @Test
    void refundThatNamesOnlyHerOrderIsHers() {
        reject(new Bearing(new FactKey("shop", "refund", "dollars"), day(3), Identities.of(),
                Optional.of(new FactKey("shop", "order", "1"))));
        assertThat(names()).containsExactly("shop/refund/dollars");
        eraseAndWait();
        assertThat(names()).singleElement().asString().matches("shop/refund/[0-9a-f]{20}");
    }

    @Test
    void factThatWasOneTooManyForHerIsHersThoughItNamesNobody() {
        for (int i = 0; i < Order.MOST_REFUNDS; i++) {
            world.hears(Says.NOBODY.isRefunded("part-" + i, "1", day(3)));
        }
        assertThat(names()).singleElement().asString().startsWith("shop/refund/part-");
        eraseAndWait();
        assertThat(names()).singleElement().asString().matches("shop/refund/[0-9a-f]{20}");
    }

    @Test
    void rowOfSomebodyWhoNeverBecameAMemberGoesToo() {
        Identity nobody = new Identity(Kind.EMAIL, "nobody@example.org");
        reject(order("dollars", Identities.of(nobody), day(3)));
        world.erases(nobody);
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    /// Reads that nothing is erased, and writes when everything is.
    @Test
    void rowThatIsBeingWrittenWhileSheIsErasedLosesItsId() {
        String identity = new IdentityHash(World.shop(POLICY).identityKey()).of(PHONE);
        AtomicReference<Runnable> once = new AtomicReference<>(this::eraseAndWait);
        Store meddled = new Meddling(world.memory, key -> {
            if (key.equals(Key.identity(identity))) {
                once.getAndSet(() -> {}).run();
            }
        });
        rejections(meddled).write(order("dollars", Identities.of(PHONE), day(3)), "wrong-currency", "Dollars",
                world.now());
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    @Test
    void rowIsNotPassedOverWhereTheStoreIsBusy() {
        reject(order("dollars", SARA.who(), day(3)));
        Sweep busy = new Sweep(new Busied(world.memory), Catalog.of(List.of()), World.shop(POLICY), world.post);
        new Erasure(world.memory, World.shop(POLICY)).begin(CUSTOMER, world.now())
                .ifPresent(due -> busy.look(due, world.now()));
        assertThat(names()).containsExactly(KEPT);
        assertThat(world.memory.query(SARAS.value(), "", Optional.empty(), 100)).hasSizeGreaterThan(3);
        world.passTo(world.now().plus(OVER));
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    @Test
    void erasingNobodyIsBegunAgainWhereTheStoreIsBusy() {
        Identity nobody = new Identity(Kind.EMAIL, "nobody@example.org");
        reject(order("dollars", Identities.of(nobody), day(3)));
        assertThatExceptionOfType(Busy.class).isThrownBy(
                () -> new Erasure(new Busied(world.memory), World.shop(POLICY)).begin(nobody, world.now()));
        world.erases(nobody);
        assertThat(names()).singleElement().asString().matches(GONE);
    }

    /// A store that is busy whenever a rejection is to be rewritten.
    private record Busied(Store inner) implements Forwarding {
        @Override
        public Answer transact(List<Write> writes) {
            return writes.stream().anyMatch(write -> write.key().partition().equals(Key.REJECTIONS))
                    ? new Answer.Contended()
                    : inner.transact(writes);
        }
    }
}
