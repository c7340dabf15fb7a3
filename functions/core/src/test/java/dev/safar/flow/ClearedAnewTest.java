package dev.safar.flow;

import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.message.Channel;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Sends;
import dev.safar.store.Answer;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The contact changes right behind the write that begins a letter, which is prepared anew for that. An attempt before it, and what it took, are not forgotten.
class ClearedAnewTest {
    private static final Instant AGAIN = START.plus(Duration.ofMinutes(7));
    private static final MemberEvent NO_MAIL = SARA.withdraws(START.plusMillis(1), Optional.of("email"));
    private static final Step.Message ON_EITHER = new Step.Message("hello", LocalText.NONE, "text",
            List.of(Channel.EMAIL, Channel.SMS));
    private static final Step.Message BY_MAIL = new Step.Message("hello", LocalText.NONE, "text",
            List.of(Channel.EMAIL));

    private World world = new World();

    @Test
    void letterThatMovesToAnotherChannelTakesItsUnitOfTheCapAlong() {
        comes(NO_MAIL, 1, ON_EITHER);
        world.meets(SARA.buys("1", START));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("hello").result()).containsEntry(Effect.CHANNEL, "sms");
        assertThat(sends()).isEqualTo(sent(Channel.SMS, START));
    }

    @Test
    void letterThatMayNoLongerLeaveGivesItsUnitBack() {
        comes(NO_MAIL, 1, BY_MAIL);
        world.meets(SARA.buys("1", START));
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "consent");
        assertThat(sends()).isEqualTo(Sends.NONE);
    }

    /// The stop was set right behind the write, too: nothing leaves, on no other channel either.
    @Test
    void letterDoesNotLeaveOnceItsRunIsStopped() {
        stopped(1);
        world.meets(SARA.buys("1", START));
        assertThat(world.effect("hello").status()).isEqualTo(Status.WITHHELD);
        assertThat(world.effect("hello").result()).containsEntry(Effect.REASON, "exit");
        assertThat(world.post.steps()).isEmpty();
        assertThat(sends()).isEqualTo(Sends.NONE);
        assertThat(world.only().state()).isInstanceOfSatisfying(Ended.class,
                ended -> assertThat(ended.reason().kind()).isEqualTo(Stop.Kind.EXIT));
    }

    @Test
    void letterThatMayHaveLeftIsUnclearOnceItsRunIsStopped() {
        stopped(2);
        diesBehindTheChannel();
        assertUnclear();
        assertThat(world.only().state()).isInstanceOf(Ended.class);
    }

    private void stopped(int attempt) {
        world = new World(POLICY.capped(new FrequencyCap(1, Duration.ofDays(7))), store -> new Behind(store, attempt,
                () -> {
                    world.acceptsOnce(SARA.withdraws(START.plusMillis(1), Optional.of("sms")));
                    world.acceptsOnce(SARA.complains("c", START.plusMillis(2)));
                }), Plan.of(ON_EITHER).on("purchase.completed").leavingOn("complaint.opened")
                        .named("welcome"));
    }

    @Test
    void letterThatMayHaveLeftBeforeIsUnclearThoughItMayNoLongerLeave() {
        comes(NO_MAIL, 2, BY_MAIL);
        diesBehindTheChannel();
        assertUnclear();
    }

    @Test
    void letterThatMayHaveLeftByMailDoesNotLeaveByTextMessage() {
        comes(NO_MAIL, 2, ON_EITHER);
        diesBehindTheChannel();
        assertUnclear();
    }

    @Test
    void letterThatMayHaveLeftLeavesAgainWhereItsChannelStays() {
        comes(SARA.withdraws(START.plusMillis(1), Optional.of("sms")), 2, ON_EITHER);
        diesBehindTheChannel();
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(sends()).isEqualTo(sent(Channel.EMAIL, AGAIN));
    }

    @Test
    void letterThatMayHaveLeftStaysBegunWhileItsChannelIsDown() {
        Instant up = AGAIN.plus(Duration.ofHours(1));
        world = capped(ON_EITHER);
        world.post.knowsKeys(true);
        world.trying(1).post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        world.post.answers(_ -> new Receipt.Down(up));
        world.passTo(AGAIN).hears(NO_MAIL);
        assertThat(world.effect("hello").status()).isEqualTo(Status.PENDING);
        world.post.answers(_ -> new Receipt.Taken());
        world.passTo(up);
        assertUnclear();
    }

    private void assertUnclear() {
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(sends()).isEqualTo(sent(Channel.EMAIL, AGAIN));
    }

    private void diesBehindTheChannel() {
        world.post.knowsKeys(true);
        world.trying(1).post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        world.post.answers(_ -> new Receipt.Taken());
        world.passTo(AGAIN);
    }

    private void comes(MemberEvent fact, int attempt, Step.Message letter) {
        world = new World(POLICY.capped(new FrequencyCap(1, Duration.ofDays(7))), store -> new Behind(store, attempt,
                () -> assertThat(world.acceptsOnce(fact)).isInstanceOf(Received.Accepted.class)),
                Plan.of(letter).on("purchase.completed").named("welcome"));
    }

    private static World capped(Step.Message letter) {
        return new World(POLICY.capped(new FrequencyCap(1, Duration.ofDays(7))), store -> store,
                Plan.of(letter).on("purchase.completed").named("welcome"));
    }

    private Sends sends() {
        return world.memory.all(Item.ContactOf.class).map(Item.ContactOf::sends).findFirst().orElseThrow();
    }

    private static Sends sent(Channel channel, Instant at) {
        TreeMap<Channel, List<Instant>> sent = new TreeMap<>();
        sent.put(channel, List.of(at));
        return new Sends(sent);
    }

    /// A store in which something happens, once, right behind the write that begins an attempt at `hello`.
    private static final class Behind implements Forwarding {
        private final Store inner;
        private final int attempt;
        private final Runnable then;
        private boolean happened;

        Behind(Store inner, int attempt, Runnable then) {
            this.inner = inner;
            this.attempt = attempt;
            this.then = then;
        }

        @Override
        public Store inner() {
            return inner;
        }

        @Override
        public Answer transact(List<Write> writes) {
            Answer answer = inner.transact(writes);
            if (!happened && writes.stream().anyMatch(this::begins)) {
                happened = true;
                then.run();
            }
            return answer;
        }

        private boolean begins(Write write) {
            return write instanceof Write.Put put && put.item() instanceof Item.Enrollment item
                    && Optional.ofNullable(item.enrollment().effects().get("hello"))
                            .filter(hello -> hello.status() == Status.PENDING && hello.attempt() == attempt)
                            .isPresent();
        }
    }
}
