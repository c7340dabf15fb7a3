package dev.safar.flow;

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
import dev.safar.event.Revision;
import dev.safar.flow.Received.Accepted;
import dev.safar.flow.Received.Duplicate;
import dev.safar.flow.Received.Rejected;
import dev.safar.flow.Received.Superseded;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Racing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private static final int MANY = 50;
    private static final Says BY_EMAIL = new Says(Identities.of(new Identity(Kind.EMAIL, "sara@example.org")));

    private final World world = world();

    private static World world() {
        return new World(Plan.of(message("hello")).named("win-back"),
                Plan.of(message("thanks"), days("breathe", 10)).on("purchase.completed").named("thanks"));
    }

    @Test
    void duplicateWritesNothingAtAll() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(61));
        List<Object> before = world.rows();
        assertThat(world.hears(SARA.buys("1", day(0)))).isInstanceOf(Duplicate.class);
        assertThat(world.rows()).isEqualTo(before);
        assertThat(world.post.steps()).containsExactly("thanks", "hello");
    }

    @Test
    void olderBodyOfAKnownFactWritesNothingAtAll() {
        world.meets(SARA.buys("1", day(0), 99_00, 2));
        List<Object> before = world.rows();
        assertThat(world.hears(SARA.buys("1", day(0), 12_00, 1)))
                .isInstanceOfSatisfying(Superseded.class,
                        superseded -> assertThat(superseded.by()).isEqualTo(new Revision(2, "body")));
        assertThat(world.rows()).isEqualTo(before);
    }

    @Test
    void correctedFactDoesNotBeginItsJourneyTwice() {
        world.meets(SARA.buys("1", day(0)));
        world.passTo(day(1)).hears(SARA.buys("1", day(0), 99_00, 1));
        assertThat(world.passTo(day(30)).post.steps()).containsExactly("thanks");
    }

    @Test
    void factOfNobodyIsRejectedVisiblyAndOnlyThat() {
        assertThat(world.hears(Says.NOBODY.buys("1", day(0)))).isEqualTo(new Rejected("no-identity"));
        assertThat(world.memory.all(Item.class)).hasSize(2);
        assertThat(world.memory.all(Item.Rejection.class)).singleElement()
                .returns("shop/order/1", Item.Rejection::name).returns(new RejectedAt(world.now(), "shop/order/1"),
                        RejectedAt::of);
        assertThat(world.memory.all(RejectedAt.class)).hasSize(1);
    }

    @Test
    void oneIdentityIsOneMember() {
        world.hears(SARA.buys("1", day(0)));
        world.hears(Says.WITHOUT_ADDRESS.buys("2", day(0)));
        assertThat(members()).singleElement()
                .satisfies(member -> assertThat(member.purchases().count()).isEqualTo(2));
    }

    @Test
    void twoIdentitiesThatMeetStayTwoMembersAndANoticeSaysSo() {
        world.hears(BY_EMAIL.buys("1", day(0)));
        MemberId first = members().getFirst().id();
        world.hears(SARA.buys("2", day(0)));
        assertThat(members()).hasSize(2);
        assertThat(world.notices()).containsExactly("identities-met#" + first + "#email");
    }

    @Test
    void correctionThatNamesAnotherMemberCorrectsTheFactWhereItLiesAndANoticeSaysSo() {
        world.hears(Says.customer("b").buys("2", day(0)));
        MemberId other = members().getFirst().id();
        world.hears(Says.customer("a").buys("1", day(0)));
        assertThat(world.hears(Says.customer("b").buys("1", day(0), 99_00, 1))).isInstanceOfSatisfying(Accepted.class,
                accepted -> assertThat(accepted.corrected()).isTrue());
        assertThat(members()).hasSize(2).allMatch(member -> member.purchases().count() == 1);
        assertThat(world.notices()).containsExactly("identities-met#" + other + "#customer-id");
    }

    @Test
    void orderToldByMailAndThenByCustomerIdIsOneOrderOfOneMember() {
        world.hears(BY_EMAIL.buys("1", day(0)));
        world.hears(Says.customer("17850").buys("1", day(0), 12_00, 1));
        assertThat(world.hears(Says.customer("17850").buys("2", day(1)))).isInstanceOf(Accepted.class);
        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(member.purchases().count()).isEqualTo(2);
            assertThat(member.seen().facts()).isEqualTo(2);
        });
    }

    @Test
    void olderBodyUnderAnotherIdentityIsSupersededThere() {
        world.hears(Says.customer("17850").buys("1", day(0), 12_00, 1));
        assertThat(world.hears(BY_EMAIL.buys("1", day(0)))).isInstanceOf(Superseded.class);
        assertThat(members()).hasSize(1);
    }

    @Test
    void newerBodyThatNamesNobodyCorrectsTheFactOfWhomItIs() {
        world.hears(SARA.buys("1", day(0)));
        assertThat(world.hears(Says.NOBODY.buys("1", day(0), 99_00, 1))).isInstanceOf(Accepted.class);
        assertThat(members()).hasSize(1);
    }

    @Test
    void oneOrderUnderTwoIdentitiesAtOnceIsOneOrderOfOneMember() {
        for (int round = 0; round < MANY; round++) {
            World racing = world();
            List<Received> received = Racing.threads(2, i -> persistently(racing,
                    i == 0 ? BY_EMAIL.buys("1", day(0)) : Says.customer("17850").buys("1", day(0))));
            assertThat(received).hasAtLeastOneElementOfType(Accepted.class)
                    .hasAtLeastOneElementOfType(Duplicate.class);
            assertThat(racing.memory.all(Item.Member.class)).hasSize(1);
        }
    }

    @Test
    void oneEventByFiftyThreadsIsFoldedOnceAndStartsItsJourneyOnce() {
        List<Received> received = Racing.threads(MANY, _ -> persistently(SARA.buys("1", day(0))));
        assertThat(received).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(received).filteredOn(Duplicate.class::isInstance).hasSize(MANY - 1);
        assertThat(starts(received)).hasSize(1);
        World calm = world();
        calm.acceptsOnce(SARA.buys("1", day(0)));
        assertThat(world.rows()).isEqualTo(calm.rows());
    }

    @Test
    void fiftyEventsOfOneMemberByFiftyThreadsAreTheFoldOfAll() {
        List<MemberEvent> events = new ArrayList<>(IntStream.range(0, MANY)
                .mapToObj(i -> i % 5 == 0 ? SARA.isRefunded("" + (i + 1), day(i)) : SARA.buys("" + i, day(i)))
                .toList());
        Collections.shuffle(events, new Random(7));
        World silent = new World(Plan.of(message("hello")).named("win-back")).sleepsUntil(day(MANY));
        World racing = new World(Plan.of(message("hello")).named("win-back")).sleepsUntil(day(MANY));
        events.forEach(silent::acceptsOnce);
        List<Received> received = Racing.threads(MANY, i -> persistently(racing, events.get(i)));
        assertThat(received).allMatch(Accepted.class::isInstance);
        assertThat(racing.items()).containsExactlyElementsOf(silent.items());
        assertThat(racing.memory.all(Item.Member.class)).singleElement()
                .satisfies(item -> assertThat(item.member().purchases().count()).isEqualTo(40));
    }

    @Test
    void ofFiftyPurchasesByFiftyThreadsExactlyOneBeginsTheJourney() {
        List<Received> received = Racing.threads(MANY, i -> persistently(SARA.buys("" + i, day(0))));
        assertThat(starts(received)).hasSize(1);
        assertThat(world.enrollments()).hasSize(1);
    }

    @Test
    void fiftyThreadsThatLookAtOneDueSilenceBeginTheJourneyOnce() {
        world.meets(SARA.buys("1", day(0)));
        Due due = world.memory.due(0, day(60), Optional.empty(), 100).getLast();
        Sweep sweep = new Sweep(world.memory,
                Catalog.of(List.of(Plan.of(message("hello")).named("win-back"))), World.shop(POLICY), world.post);
        List<Swept> swept = Racing.threads(MANY, _ -> sweep.look(due, day(60)));
        assertThat(swept.stream().mapToInt(Swept::silences).sum()).isEqualTo(1);
        assertThat(swept.stream().flatMap(one -> one.starts().stream())).hasSize(1);
    }

    @Test
    void storeThatIsBusyIsNeverTakenForADuplicate() {
        Faulty faulty = new Faulty();
        World busy = new World(POLICY, faulty::around, Plan.of(message("hello")).named("win-back"));
        faulty.answer(1, new Answer.Contended());
        assertThat(busy.acceptsOnce(SARA.buys("1", day(0)))).isEqualTo(new Received.Busy());
        assertThat(busy.rows()).isEmpty();
        assertThat(busy.acceptsOnce(SARA.buys("1", day(0)))).isInstanceOf(Accepted.class);
    }

    private Received persistently(MemberEvent event) {
        return persistently(world, event);
    }

    private static Received persistently(World world, MemberEvent event) {
        Received received = world.acceptsOnce(event);
        while (received instanceof Received.Busy) {
            received = world.acceptsOnce(event);
        }
        return received;
    }

    private static List<Start> starts(List<Received> received) {
        return received.stream().flatMap(one -> one instanceof Accepted accepted
                ? accepted.starts().stream()
                : Stream.<Start>empty()).toList();
    }

    private List<Member> members() {
        return world.memory.all(Item.Member.class).map(Item.Member::member).toList();
    }
}
