package dev.safar.flow;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.choice;
import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.reward;
import static dev.safar.flow.Plan.task;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.store.Answer;
import dev.safar.store.Key;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One fault at every write and every call of the post, in turn; then redelivery, retries and leases do their work.
class FaultTest {
    private static final Plan WIN_BACK = Plan.of(message("hello"),
            answer("reply", 5, List.of(task("call"), days("hold", 1)), List.of(message("again"))),
            choice("hurt", "steps.reply.event.reason = 'bad-experience'", List.of(message("sorry")),
                    List.of(reward("coupon"), message("offer"))),
            answer("last", 5, List.of(message("thanks")), List.of(message("bye"))))
            .towardsPurchaseWithin(Duration.ofDays(45));
    private static final Plan ONBOARDING = Plan.of(message("welcome"), days("pause", 3), message("guide"))
            .on("purchase.completed");
    private static final Map<String, ObjIntConsumer<Faulty>> FAULTS = Map.of(
            "contended", (store, at) -> store.answer(at, new Answer.Contended()),
            "lost once", (store, at) -> store.answer(at, new Answer.Lost(List.of(new Key("m", "member#")))),
            "died before", Faulty::dieBefore,
            "answer lost", Faulty::dieBehind);

    /// Whoever lives to hear the store's answer knows what it sent.
    private static final Set<String> DEADLY = Set.of("died before", "answer lost");

    @Test
    void scenarioWithoutFaultsGoesEveryWay() {
        Outline sound = Outline.of(scenario(new Faulty(), 1, call -> new Receipt.Taken()));
        assertThat(sound.letters()).extracting(id -> id.substring(id.lastIndexOf('#') + 1)).containsExactly("welcome",
                "guide", "hello", "call", "sorry", "bye", "welcome", "guide", "hello", "again", "offer", "welcome",
                "guide");
        assertThat(sound.ends().values()).hasSize(5).noneMatch(end -> end.startsWith("still"));
        assertThat(sound.uncertain()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyWriteChangesNothingOrLeavesOneEffectUncertain() {
        Faulty counting = new Faulty();
        Outline sound = Outline.of(scenario(counting, 1, call -> new Receipt.Taken()));
        return FAULTS.keySet().stream().sorted().flatMap(fault -> IntStream.of(1, 3).boxed()
                .map(tries -> DynamicTest.dynamicTest(fault + ", " + tries + " tries", () -> IntStream
                        .rangeClosed(1, counting.writes())
                        .forEach(at -> assertHealed(sound, fault, at, tries)))));
    }

    private static void assertHealed(Outline sound, String fault, int at, int tries) {
        Faulty store = new Faulty();
        FAULTS.getOrDefault(fault, (_, _) -> {}).accept(store, at);
        Outline healed = Outline.of(scenario(store, tries, call -> new Receipt.Taken()));
        assertThat(healed.uncertain()).as(fault + " at write " + at)
                .hasSizeLessThanOrEqualTo(DEADLY.contains(fault) ? 1 : 0);
        assertSame(sound, healed, fault + " at write " + at);
    }

    private static void assertSame(Outline sound, Outline healed, String fault) {
        assertThat(healed.letters()).as(fault).doesNotHaveDuplicates();
        assertThat(healed.without(healed.uncertain())).as(fault).usingRecursiveComparison()
                .isEqualTo(sound.without(healed.uncertain()));
    }

    @Test
    void deathBehindAnyCallOfThePostLeavesOneEffectUncertainAndIsNotRepeated() {
        Outline sound = Outline.of(scenario(new Faulty(), 3, call -> new Receipt.Taken()));
        for (int dying = 1; dying <= sound.letters().size(); dying++) {
            int which = dying;
            Outline healed = Outline.of(scenario(new Faulty(), 3, call -> {
                if (call == which) {
                    throw new Crash("at the post");
                }
                return new Receipt.Taken();
            }));
            assertThat(healed.uncertain()).as("call " + dying).hasSize(1);
            assertSame(sound, healed, "call " + dying);
        }
    }

    /// Two purchases; the first silence meets an answer, the second meets none until a purchase comes.
    private static World scenario(Faulty faulty, int tries, IntFunction<Receipt> post) {
        World world = new World(POLICY, faulty::around, WIN_BACK.named("win-back"), ONBOARDING.named("onboarding"))
                .trying(tries);
        AtomicInteger calls = new AtomicInteger();
        world.post.answers(_ -> post.apply(calls.incrementAndGet()));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.answers("a", day(62), "bad-experience"));
        world.meets(SARA.buys("2", day(80)));
        world.meets(SARA.buys("3", day(147)));
        return world.passTo(day(160));
    }
}
