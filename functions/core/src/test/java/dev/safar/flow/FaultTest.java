package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.badge;
import static dev.safar.flow.Plan.choice;
import static dev.safar.flow.Plan.date;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.end;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.midnight;
import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Plan.reward;
import static dev.safar.flow.Plan.split;
import static dev.safar.flow.Plan.survey;
import static dev.safar.flow.Plan.tag;
import static dev.safar.flow.Plan.task;
import static dev.safar.flow.Plan.webhook;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.journey.Step;
import dev.safar.store.Answer;
import dev.safar.store.Key;
import dev.safar.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One fault at every write and every call of the post, in turn; then redelivery, retries and leases do their work.
class FaultTest {
    private static final String DIED_BEFORE = "died before";
    private static final String ANSWER_LOST = "answer lost";
    private static final Plan WIN_BACK = Plan.of(message("hello"),
            answer("reply", 5, List.of(task("call"), days("hold", 1)), List.of(message("again"))),
            choice("hurt", "steps.reply.event.reason = 'bad-experience'", List.of(message("sorry")),
                    List.of(reward("coupon"), message("offer"))),
            answer("last", 5, List.of(message("thanks")), List.of(message("bye"))))
            .towardsPurchaseWithin(Duration.ofDays(45));
    private static final Plan ONBOARDING = Plan.of(message("welcome"), days("pause", 3), message("guide"))
            .on("purchase.completed");
    private static final Plan CARE = Plan
            .of(survey("ask"), points("sorry", 20), tag("mark", "cared-for"), badge("patient", "patience"),
                    webhook("tell", "cared-for"),
                    split("arm", task("ring"), message("write")), days("rest", 5),
                    date("delivery", "entry.delivery", midnight("tonight")), end("done", "cared-for"))
            .on("purchase.refunded").leavingOn("survey.answered");
    private static final Plan MEASURED = Plan.of(message("never")).on("purchase.refunded").holdingOut(100);
    static final Map<String, ObjIntConsumer<Faulty>> FAULTS = Map.of(
            "contended", (store, at) -> store.answer(at, new Answer.Contended()),
            "lost once", (store, at) -> store.answer(at, new Answer.Lost(List.of(new Key("m", "member#")))),
            DIED_BEFORE, Faulty::dieBefore,
            ANSWER_LOST, Faulty::dieBehind);

    @Test
    void scenarioWithoutFaultsGoesEveryWay() {
        World world = scenario(new Faulty(), 1, false, _ -> Fault.NONE);
        Outline sound = Outline.of(world);
        assertThat(sound.letters()).extracting(id -> id.substring(id.lastIndexOf('#') + 1)).containsExactly("welcome",
                "guide", "ask", "tell", "write", "hello", "call", "sorry", "bye", "welcome", "guide", "ask", "tell",
                "ring", "hello",
                "again", "offer", "welcome", "guide");
        assertThat(sound.ends().values()).noneMatch(end -> end.startsWith("still"))
                .anyMatch(end -> end.contains("EXIT"))
                .anyMatch(end -> end.contains("GOAL")).anyMatch(end -> end.contains("HOLDOUT"))
                .anyMatch(end -> end.contains("cared-for"));
        assertThat(sound.uncertain()).isEmpty();
    }

    @Test
    void scenarioHasAStepOfEveryKind() {
        Set<Class<?>> used = Stream.of(WIN_BACK, ONBOARDING, CARE, MEASURED)
                .flatMap(plan -> plan.named("any").itinerary().byId().values().stream()).<Class<?>>map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(used).isEqualTo(leaves(Step.class).collect(Collectors.toSet()));
    }

    private static Stream<Class<?>> leaves(Class<?> kind) {
        return kind.isSealed()
                ? Stream.of(Objects.requireNonNull(kind.getPermittedSubclasses())).flatMap(FaultTest::leaves)
                : Stream.of(kind);
    }

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyWriteChangesNothingOrLeavesOneEffectUncertain() {
        Faulty counting = new Faulty();
        Outline sound = Outline.of(scenario(counting, 1, false, _ -> Fault.NONE));
        return each((fault, tries, keyed) -> IntStream.rangeClosed(1, counting.writes()).forEach(at -> {
            Faulty store = new Faulty();
            FAULTS.getOrDefault(fault, (_, _) -> {}).accept(store, at);
            Outline healed = Outline.of(scenario(store, tries, keyed, _ -> Fault.NONE));
            Set<String> unclear = keyed ? Set.of() : unclear(counting.pending(), fault, at);
            assertThat(healed.uncertain()).as(fault + " at write " + at).isEqualTo(unclear);
            assertSame(sound, healed, fault + " at write " + at);
        }));
    }

    /// Whoever lives to hear the store's answer knows what it sent. Who dies before it writes what came of a send leaves that unclear, and so does who
    /// dies behind the write that it would send.
    static Set<String> unclear(List<Set<String>> pending, String fault, int at) {
        Set<String> before = pending.get(at - 1);
        Set<String> after = pending.get(at);
        return switch (fault) {
            case DIED_BEFORE -> before.stream().filter(id -> !after.contains(id)).collect(Collectors.toSet());
            case ANSWER_LOST -> after.stream().filter(id -> !before.contains(id)).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyCallOfThePostLeavesOneEffectUncertainOrIsRepeatedUnderItsKey() {
        Outline sound = Outline.of(scenario(new Faulty(), 3, false, _ -> Fault.NONE));
        return Stream.of(Fault.BEFORE, Fault.BEHIND).flatMap(fault -> Stream.of(true, false)
                .map(keyed -> DynamicTest.dynamicTest(fault + (keyed ? ", with keys" : ", without"), () -> {
                    for (int dying = 1; dying <= sound.letters().size(); dying++) {
                        int which = dying;
                        Outline healed = Outline
                                .of(scenario(new Faulty(), 3, keyed, call -> call == which ? fault : Fault.NONE));
                        assertThat(healed.uncertain()).as("call " + dying).hasSize(keyed ? 0 : 1);
                        assertSame(sound, healed, "call " + dying);
                    }
                })));
    }

    @TestFactory
    Stream<DynamicTest> anyTwoFaultsLeaveNothingUndoneAndNothingDoneTwice() {
        Faulty counting = new Faulty();
        Outline sound = Outline.of(welcome(counting, false));
        return FAULTS.keySet().stream().sorted().flatMap(first -> Stream.of(true, false).map(keyed -> DynamicTest
                .dynamicTest(first + (keyed ? ", with keys" : ", without"), () -> IntStream
                        .rangeClosed(1, counting.writes())
                        .forEach(at -> FAULTS.keySet().forEach(second -> IntStream
                                .rangeClosed(at + 1, counting.writes() + 4)
                                .forEach(later -> assertHealed(sound, keyed, Map.of(at, first, later, second))))))));
    }

    private static void assertHealed(Outline sound, boolean keyed, Map<Integer, String> faults) {
        Faulty store = new Faulty();
        faults.forEach((at, fault) -> FAULTS.getOrDefault(fault, (_, _) -> {}).accept(store, at));
        Outline healed = Outline.of(welcome(store, keyed));
        assertThat(healed.uncertain()).as(faults.toString()).hasSizeLessThanOrEqualTo(keyed ? 0 : 2);
        assertSame(sound, healed, faults.toString());
    }

    private static Stream<DynamicTest> each(Way way) {
        return FAULTS.keySet().stream().sorted().flatMap(fault -> IntStream.of(1, 3).boxed()
                .flatMap(tries -> Stream.of(true, false).map(keyed -> DynamicTest.dynamicTest(
                        fault + ", " + tries + " tries, " + (keyed ? "with keys" : "without"),
                        () -> way.go(fault, tries, keyed)))));
    }

    private interface Way {
        void go(String fault, int tries, boolean keyed);
    }

    static void assertSame(Outline sound, Outline healed, String fault) {
        assertThat(healed.letters()).as(fault).doesNotHaveDuplicates();
        assertThat(healed.without(healed.uncertain())).as(fault).isEqualTo(sound.without(healed.uncertain()));
    }

    /// How the post goes wrong.
    enum Fault {
        NONE, BEFORE, BEHIND
    }

    /// Two purchases; the first silence meets an answer, the second meets none until a purchase comes. Two refunds; the answer ends what the first began.
    private static World scenario(Faulty faulty, int tries, boolean keyed, IntFunction<Fault> post) {
        return scenario(faulty::around, tries, keyed, post);
    }

    static World scenario(UnaryOperator<Store> stores, int tries, boolean keyed, IntFunction<Fault> post) {
        World world = new World(POLICY, stores, WIN_BACK.named("win-back"), ONBOARDING.named("onboarding"),
                CARE.named("care"), MEASURED.named("measured")).trying(tries);
        breaking(world, keyed, post);
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.isRefunded("1", day(58)));
        world.meets(SARA.answers("a", day(62), "bad-experience"));
        world.meets(SARA.buys("2", day(80)));
        world.meets(SARA.isRefunded("2", day(100)));
        world.meets(SARA.buys("3", day(147)));
        return world.passTo(day(160));
    }

    private static World welcome(Faulty faulty, boolean keyed) {
        World world = new World(POLICY, faulty::around, ONBOARDING.named("onboarding")).trying(1);
        breaking(world, keyed, _ -> Fault.NONE);
        world.meets(SARA.buys("1", day(0)));
        return world.passTo(day(20));
    }

    private static void breaking(World world, boolean keyed, IntFunction<Fault> post) {
        AtomicInteger calls = new AtomicInteger();
        world.post.knowsKeys(keyed);
        world.post.answers(outgoing -> switch (post.apply(calls.incrementAndGet())) {
            case NONE -> new Receipt.Taken();
            case BEFORE -> throw new Crash("before the post");
            case BEHIND -> world.post.takesAndDies(outgoing);
        });
    }
}
