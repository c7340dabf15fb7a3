package dev.safar.flow;

import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.Revision;
import dev.safar.journey.Condition;
import dev.safar.journey.ConditionReading;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Rung;
import dev.safar.member.Referrals;
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Sara shares her link, and Mina comes through it (protocol, rule 14).
class ReferralTest {
    private static final Says MINA = Says.customer("mina");
    private static final MemberId SARAS = member(SARA);
    private static final MemberId MINAS = member(MINA);
    private static final String CODE = hash().code(SARAS);
    private static final Step.WaitFor FRIEND = new Step.WaitFor("friend", LocalText.NONE, "referral.purchased",
            Optional.of(kept()), Duration.ofDays(30), List.of(message("thanks")), List.of());
    private static final JourneyDefinition ADVOCACY = Plan.of(FRIEND).on("survey.answered").named("advocacy");
    private static final MemberEvent JOINS = MINA.comesBy("j", CODE, day(10));
    private static final MemberEvent BUYS = MINA.buys("m1", day(11));
    private static final MemberEvent GIVES_BACK = MINA.isRefunded("m1", day(12));
    private static final Map<String, ObjIntConsumer<Faulty>> FAULTS = Map.of(
            "contended", (store, at) -> store.answer(at, new Answer.Contended()),
            "lost once", (store, at) -> store.answer(at, new Answer.Lost(List.of(new Key("m", "member#")))),
            "died before", Faulty::dieBefore, "answer lost", Faulty::dieBehind);

    private final World world = world();

    private static World world() {
        return shared(new World(ADVOCACY));
    }

    /// Sara waits for a friend from day 9 on.
    private static World shared(World world) {
        world.meets(SARA.buys("s1", day(0)));
        world.meets(SARA.answers("a", day(9), "content"));
        return world;
    }

    @Test
    void codeIsShortReadableAndHerOwn() {
        assertThat(CODE).matches("[0-9A-HJKMNP-TV-Z]{12}").isNotEqualTo(hash().code(MINAS));
        assertThat(world.memory.get(Key.code(CODE))).map(stored -> stored.item())
                .contains(new Item.CodeOf(CODE, SARAS));
        assertThat(ReferralCode.normal(" o1il-abcd ")).isEqualTo("0111ABCD");
    }

    @Test
    void friendsFirstPurchaseWakesTheReferrerAndBothGetPointsOnce() {
        world.meets(JOINS);
        assertThat(world.post.steps()).isEmpty();
        assertThat(referrals(SARAS).joined().count()).isEqualTo(1);
        world.meets(BUYS);
        world.hears(JOINS);
        world.hears(BUYS);
        world.meets(MINA.buys("m2", day(13)));
        assertThat(world.passTo(day(60)).post.steps()).containsExactly("thanks");
        assertThat(referrals(SARAS).purchased().count()).isEqualTo(1);
        assertThat(given(SARAS)).containsExactly(100L);
        assertThat(given(MINAS)).containsExactly(100L);
    }

    @Test
    void thatNothingOfTheFriendIsKeptTakesThePointsOfBothAwayAndALaterOrderGivesThemBack() {
        Stream.of(JOINS, BUYS, GIVES_BACK).forEach(world::meets);
        assertThat(given(SARAS)).isEmpty();
        assertThat(given(MINAS)).isEmpty();
        assertThat(referrals(SARAS).purchased().count()).isZero();
        world.meets(MINA.buys("m2", day(13)));
        assertThat(given(SARAS)).containsExactly(100L);
        assertThat(given(MINAS)).containsExactly(100L);
        assertThat(world.passTo(day(60)).post.steps()).containsExactly("thanks");
    }

    @TestFactory
    Stream<DynamicTest> everyOrderOfArrivalGivesTheSameRows() {
        List<MemberEvent> facts = List.of(SARA.answers("a", day(9), "content"), JOINS, BUYS, GIVES_BACK,
                MINA.comesBy("j2", CODE, day(14)));
        List<Item> expected = rows(facts);
        return permutations(facts).stream().map(order -> DynamicTest.dynamicTest(names(order),
                () -> assertThat(rows(order)).containsExactlyInAnyOrderElementsOf(expected)));
    }

    @Test
    void earliestLinkCountsAlsoWhereItComesLater() {
        world.hears(Says.customer("omid").buys("o1", day(0)));
        MemberId omid = member(Says.customer("omid"));
        world.meets(MINA.comesBy("j2", hash().code(omid), day(11)));
        world.meets(MINA.buys("m1", day(12)));
        assertThat(given(omid)).containsExactly(100L);
        world.hears(JOINS);
        assertThat(given(omid)).isEmpty();
        assertThat(referrals(omid).joined().count() + referrals(omid).purchased().count()).isZero();
        assertThat(given(SARAS)).containsExactly(100L);
        assertThat(given(MINAS)).containsExactly(100L);
    }

    @Test
    void customerOfOldIsNoNewFriend() {
        MemberEvent old = MINA.buys("old", day(10).minus(Duration.ofDays(1)).minusMillis(1));
        permutations(List.of(old, JOINS, BUYS)).forEach(order -> {
            World shop = world();
            order.forEach(shop::hears);
            shop.passTo(day(12));
            assertThat(shop.memory.get(Key.member(SARAS)).map(stored -> ((Item.Member) stored.item()).member())
                    .orElseThrow()).as(names(order))
                    .satisfies(sara -> assertThat(sara.referrals().joined().count()).isZero())
                    .satisfies(sara -> assertThat(sara.referrals().purchased().count()).isZero())
                    .satisfies(sara -> assertThat(Rung.of(sara)).isEqualTo(Rung.FIRST_TIME_BUYER));
            assertThat(shop.memory.all(Item.Ledger.class)
                    .filter(row -> row.entry().key().value().endsWith("/referral"))).as(names(order)).isEmpty();
        });
    }

    @Test
    void purchaseOfTheDayBeforeIsHerFirst() {
        world.meets(MINA.buys("m1", day(10).minus(Duration.ofDays(1))));
        world.meets(JOINS);
        assertThat(given(SARAS)).containsExactly(100L);
    }

    @Test
    void ownCodeAndUnknownCodeAreNoticedAndNothingElse() {
        world.meets(SARA.comesBy("own", CODE, day(10)));
        world.meets(MINA.comesBy("unknown", "NOSUCHCODE", day(10)));
        world.meets(BUYS);
        assertThat(world.notices()).containsExactlyInAnyOrder("referral-own#shop/referred/own",
                "referral-unknown#shop/referred/unknown");
        assertThat(world.memory.all(Item.Ledger.class).filter(row -> row.entry().key().value().endsWith("/referral")))
                .isEmpty();
        assertThat(referrals(SARAS)).isEqualTo(Member.newcomer(SARAS).referrals());
    }

    @Test
    void tidingsThatNobodyLookedAtAreDeliveredByTheSweep() {
        world.sleepsUntil(day(11));
        Received received = world.acceptsOnce(JOINS);
        assertThat(((Received.Accepted) received).due()).hasSize(1);
        assertThat(referrals(SARAS).joined().count()).isZero();
        assertThat(world.memory.all(Item.Tidings.class)).hasSize(1);
        world.passTo(day(11));
        assertThat(referrals(SARAS).joined().count()).isEqualTo(1);
        assertThat(world.memory.all(Item.Tidings.class)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyWriteLosesNothingAndDoublesNothing() {
        Faulty counting = new Faulty();
        List<Item> sound = scenario(counting);
        return FAULTS.keySet().stream().sorted().map(fault -> DynamicTest.dynamicTest(fault, () -> {
            for (int at = 1; at <= counting.writes(); at++) {
                Faulty store = new Faulty();
                FAULTS.getOrDefault(fault, (_, _) -> {}).accept(store, at);
                assertThat(scenario(store)).as(fault + " at " + at).containsExactlyElementsOf(sound);
            }
        }));
    }

    private static List<Item> scenario(Faulty faulty) {
        World world = shared(new World(POLICY, faulty::around, ADVOCACY));
        Stream.of(JOINS, BUYS, GIVES_BACK, MINA.buys("m2", day(13))).forEach(world::meets);
        world.passTo(day(60));
        return normal(world);
    }

    private static List<Item> rows(List<MemberEvent> order) {
        World world = new World(ADVOCACY);
        world.meets(SARA.buys("s1", day(0)));
        world.passTo(day(9));
        order.forEach(world::hears);
        return normal(world.passTo(day(60)));
    }

    /// All but enrollments, whose attempts differ, and troubles, which tell of them, without the friend's version in what was told of her.
    private static List<Item> normal(World world) {
        return world.memory.all(Item.class)
                .filter(item -> !(item instanceof Item.Enrollment || item instanceof Item.Trouble))
                .map(ReferralTest::withoutRevision).toList();
    }

    private static Item withoutRevision(Item item) {
        Revision none = new Revision(0, "");
        return switch (item) {
            case Item.Event(MemberId id, MemberEvent.ReferralJoined(var common, var friend, boolean kept)) ->
                new Item.Event(id, new MemberEvent.ReferralJoined(Says.with(common, none), friend, kept));
            case Item.Event(MemberId id, MemberEvent.ReferralPurchased(var common, var friend, boolean kept)) ->
                new Item.Event(id, new MemberEvent.ReferralPurchased(Says.with(common, none), friend, kept));
            case Item other -> other;
        };
    }

    private static <T> List<List<T>> permutations(List<T> things) {
        if (things.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (T first : things) {
            List<T> rest = new ArrayList<>(things);
            rest.remove(first);
            permutations(rest).forEach(others -> {
                List<T> one = new ArrayList<>(Collections.singletonList(first));
                one.addAll(others);
                all.add(one);
            });
        }
        return all;
    }

    private static String names(List<MemberEvent> order) {
        return Arrays.toString(order.stream().map(event -> event.provenance().key().id()).toArray());
    }

    private Referrals referrals(MemberId member) {
        return world.memory.get(Key.member(member)).map(stored -> ((Item.Member) stored.item()).member())
                .map(Member::referrals).orElseThrow();
    }

    private List<Long> given(MemberId member) {
        return world.memory.all(Item.Ledger.class)
                .filter(row -> row.member().equals(member) && row.entry().key().value().endsWith("/referral"))
                .map(Item.Ledger::entry).map(LedgerEntry::points).toList();
    }

    private static IdentityHash hash() {
        return new IdentityHash(World.shop(POLICY).identityKey());
    }

    private static MemberId member(Says who) {
        return hash().newMember(who.who().strongest().orElseThrow());
    }

    private static Condition kept() {
        return switch (Condition.read("event.kept")) {
            case ConditionReading.Read(Condition condition) -> condition;
            case ConditionReading.Refused refused -> throw new AssertionError(refused);
        };
    }
}
