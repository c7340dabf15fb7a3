package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.message.Channel;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Sends;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CapTest {
    private static final FrequencyCap ONCE_A_WEEK = new FrequencyCap(1, Duration.ofDays(7));
    private static final Plan TWO = Plan.of(message("one"), days("pause", 3), message("two"))
            .on("purchase.completed");

    @Test
    void whatIsMoreThanTheCapIsWithheld() {
        World world = capped(ONCE_A_WEEK, TWO.named("thanks"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(4)).post.steps()).containsExactly("one");
        assertCapped(world.effect("two"));
    }

    @Test
    void sendCountsForAPeriodAndNoLonger() {
        World world = capped(new FrequencyCap(1, Duration.ofDays(3)), TWO.named("thanks"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(4)).post.steps()).containsExactly("one", "two");
        World stricter = capped(new FrequencyCap(1, Duration.ofDays(3).plusMillis(1)), TWO.named("thanks"));
        stricter.meets(SARA.buys("1", day(0)));
        assertThat(stricter.passTo(day(4)).post.steps()).containsExactly("one");
    }

    @Test
    void windowSlidesOverTheLastSendsOnly() {
        World world = capped(new FrequencyCap(2, Duration.ofDays(5)),
                Plan.of(message("one"), days("a", 2), message("two"), days("b", 2), message("three"), days("c", 2),
                        message("four")).on("purchase.completed").named("thanks"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(9)).post.steps()).containsExactly("one", "two", "four");
        assertThat(sends(world)).isEqualTo(sent(day(2), day(6)));
    }

    @Test
    void cappedChannelGivesWayToTheNext() {
        World world = capped(ONCE_A_WEEK, Plan.of(message("one", Channel.EMAIL, Channel.SMS),
                message("two", Channel.EMAIL, Channel.SMS), message("three", Channel.EMAIL, Channel.SMS))
                .on("purchase.completed").named("thanks"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.effect("one").result()).containsEntry(Effect.CHANNEL, "email");
        assertThat(world.effect("two").result()).containsEntry(Effect.CHANNEL, "sms");
        assertCapped(world.effect("three"));
    }

    @Test
    void whatTheChannelRefusesGivesItsUnitBack() {
        World world = capped(ONCE_A_WEEK, TWO.named("thanks"));
        world.post.answers(letter -> letter.effect().endsWith("#one")
                ? new Receipt.Refused("mailbox-gone")
                : new Receipt.Taken());
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(4)).post.steps()).containsExactly("two");
    }

    @Test
    void whatIsPostponedGivesItsUnitBackAndTakesOneWhenItLeaves() {
        World world = capped(ONCE_A_WEEK, TWO.named("thanks"));
        world.post.answers(_ -> new Receipt.Down(day(0).plusSeconds(3600)));
        world.meets(SARA.buys("1", day(0)));
        assertThat(sends(world)).isEqualTo(Sends.NONE);
        world.post.answers(_ -> new Receipt.Taken());
        assertThat(world.passTo(day(4)).post.steps()).containsExactly("one");
        assertThat(sends(world)).isEqualTo(sent(day(0).plusSeconds(3600)));
    }

    @Test
    void whatMayHaveBeenSentKeepsItsUnit() {
        World world = capped(ONCE_A_WEEK, TWO.named("thanks")).trying(1);
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.effect("one").status()).isEqualTo(Status.PENDING);
        assertThat(sends(world)).isEqualTo(sent(day(0)));
        world.passTo(day(4));
        assertThat(world.effect("one").status()).isEqualTo(Status.UNCERTAIN);
        assertCapped(world.effect("two"));
    }

    /// The second begins and is sent between the first one's asking and its writing: of a run that is not there yet nobody who asks can know. The first read
    /// of the contact is that of the claim, the next that of the act.
    @Test
    void ofTwoMessagesThatWantTheLastUnitAtOnceOneIsSent() {
        AtomicInteger reads = new AtomicInteger();
        World[] self = new World[1];
        Plan one = Plan.of(message("one"));
        self[0] = new World(POLICY.capped(ONCE_A_WEEK), store -> new Meddling(store, key -> {
            if (key.sort().startsWith(Kind.CONTACT.prefix()) && self[0].started.size() == 1
                    && reads.getAndIncrement() == 1) {
                self[0].losesStarts(false).hears(SARA.answers("a", day(0), "forgotten"));
            }
        }), one.on("purchase.completed").named("thanks"), one.on("survey.answered").named("onboarding"));
        self[0].losesStarts(true).meets(SARA.buys("1", day(0)));
        self[0].execute(self[0].started.getFirst());
        assertThat(self[0].post.arrived()).hasSize(1);
        assertThat(self[0].enrollments()).extracting(Enrollment::effects).extracting(effects -> effects.get("one"))
                .extracting(Effect::status).containsExactly(Status.SENT, Status.WITHHELD);
    }

    @Test
    void noFactTouchesWhatIsCounted() {
        World world = capped(ONCE_A_WEEK, TWO.named("thanks"));
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.livesIn("Asia/Tehran", day(1)));
        world.hears(SARA.gives(day(-1), Optional.empty()));
        world.hears(SARA.buys("1", day(0), 15_00, 1));
        assertThat(sends(world)).isEqualTo(sent(day(0)));
        world.passTo(day(4));
        assertCapped(world.effect("two"));
    }

    @Test
    void withoutACapNothingIsCounted() {
        World world = new World(TWO.named("thanks"));
        world.meets(SARA.buys("1", day(0)));
        assertThat(world.passTo(day(4)).post.steps()).containsExactly("one", "two");
        assertThat(sends(world)).isEqualTo(Sends.NONE);
    }

    private static World capped(FrequencyCap cap, JourneyDefinition journey) {
        return new World(POLICY.capped(cap), store -> store, journey);
    }

    private static Sends sends(World world) {
        return world.memory.all(Item.ContactOf.class).map(Item.ContactOf::sends).findFirst().orElseThrow();
    }

    private static Sends sent(Instant... instants) {
        FrequencyCap any = new FrequencyCap(FrequencyCap.MOST, Duration.ofDays(1000));
        return List.of(instants).stream().reduce(Sends.NONE, (sends, at) -> sends.with(any, Channel.EMAIL, at),
                (first, _) -> first);
    }

    private static void assertCapped(Effect effect) {
        assertThat(effect.status()).isEqualTo(Status.WITHHELD);
        assertThat(effect.result()).isEqualTo(Map.of(Effect.REASON, "cap"));
    }
}
