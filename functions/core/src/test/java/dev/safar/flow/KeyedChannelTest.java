package dev.safar.flow;

import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.event.Reception;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.LocalText;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import dev.safar.message.Channel;
import dev.safar.message.FrequencyCap;
import dev.safar.store.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What nobody knows whether it was taken is handed over again only to a channel that drops repeats, and only if it may still be sent there.
class KeyedChannelTest {
    private static final Duration LEASE = Duration.ofMinutes(7);
    private static final Instant EVENING = Instant.parse("2026-03-21T21:58:00Z");
    private static final Instant MORNING = Instant.parse("2026-03-22T08:00:00Z");
    private static final Step.Message ON_EITHER = new Step.Message("hello", LocalText.NONE, "text",
            List.of(Channel.EMAIL, Channel.SMS));

    private World world = new World(Plan.of(message("hello")).on("purchase.completed").named("welcome"));

    @Test
    void letterIsHandedOverAgainAndArrivesOnce() {
        diesBehindTheChannel();
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("hello").attempt()).isEqualTo(2);
        assertThat(world.post.steps()).containsExactly("hello");
    }

    @Test
    void letterInWorkIsNotHandedOverByAnotherCall() {
        Ticket ticket = diesBehindTheChannel();
        assertThatExceptionOfType(Busy.class)
                .isThrownBy(() -> world.action.act(ticket, "hello", START.plusSeconds(359)));
        assertThat(world.action.act(ticket, "hello", START.plusSeconds(360)).place()).isEqualTo(Places.STOP);
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
    }

    @Test
    void letterThatMayNoLongerBeSentStaysUncertain() {
        diesBehindTheChannel();
        world.hears(SARA.withdraws(START.plusSeconds(1), Optional.of("email")));
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
    }

    @Test
    void letterIsNotRepeatedOnAnotherChannelThatKnowsNothingOfIt() {
        world = new World(Plan.of(ON_EITHER).on("purchase.completed").named("welcome"));
        diesBehindTheChannel();
        world.hears(SARA.withdraws(START.plusSeconds(1), Optional.of("email")));
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(world.post.steps()).containsExactly("hello");
    }

    @Test
    void letterThatFallsIntoTheNightIsHandedOverAgainInTheMorning() {
        diesBehindTheChannel(EVENING);
        world.passTo(MORNING.minusMillis(1));
        assertThat(world.effect("hello").status()).isEqualTo(Status.PENDING);
        assertThat(world.only().state()).isInstanceOf(Waiting.class);
        world.passTo(MORNING);
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.post.steps()).containsExactly("hello");
    }

    /// The plan of a deployment says that she moves.
    @Test
    void letterThatFallsIntoTheNightMovesToTheVersionThatIsDeployed() {
        diesBehindTheChannel(EVENING);
        World later = world.passTo(EVENING.plus(LEASE)).publishes(Catalog.of(List.of(
                Plan.of(message("hello"), message("more")).on("purchase.completed").named("welcome", "v2"))));
        later.passTo(MORNING);
        assertThat(later.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(later.only().version()).isEqualTo("v2");
        assertThat(later.post.steps()).containsExactly("hello", "more");
    }

    /// That it is refused now says nothing of the first time.
    @Test
    void letterThatIsRefusedTheSecondTimeIsUncertainAndKeepsItsUnitOfACap() {
        world = new World(POLICY.capped(new FrequencyCap(1, Duration.ofDays(7))), store -> store,
                Plan.of(message("hello")).on("purchase.completed").named("welcome"));
        diesBehindTheChannel();
        world.post.answers(_ -> new Carrier.Receipt.Refused("webhook-gone"));
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(world.effect("hello").result()).containsEntry(Effect.DETAIL, "webhook-gone");
        assertThat(world.memory.all(Item.Trouble.class)).hasSize(1);
        assertThat(world.memory.all(Item.ContactOf.class)).singleElement()
                .satisfies(contact -> assertThat(contact.sends().byChannel()).containsKey(Channel.EMAIL));
    }

    @Test
    void letterThatAReceiptSettledWhileItWasRefusedAgainIsSent() {
        diesBehindTheChannel();
        world.post.answers(outgoing -> {
            world.acceptsOnce(SARA.meets(Reception.DELIVERED, outgoing.effect(), world.now()));
            return new Carrier.Receipt.Refused("webhook-gone");
        });
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
    }

    @Test
    void letterOfAChannelThatKnowsNoKeysIsNotAskedForAgainAndStaysUncertain() {
        diesBehindTheChannel();
        world.post.knowsKeys(false);
        world.post.answers(_ -> new Carrier.Receipt.Refused("mailbox-gone"));
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(world.effect("hello").result()).doesNotContainKey(Effect.DETAIL);
    }

    @Test
    void letterThatMayNoLongerBeSentInTheMorningIsUncertain() {
        diesBehindTheChannel(EVENING);
        world.passTo(EVENING.plus(LEASE)).hears(SARA.withdraws(EVENING.plus(LEASE), Optional.of("email")));
        world.passTo(MORNING);
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
    }

    @Test
    void letterKeepsItsUnitOfACapOverNight() {
        world = new World(POLICY.capped(new FrequencyCap(1, Duration.ofDays(7))), store -> store,
                Plan.of(message("hello")).on("purchase.completed").named("welcome"));
        diesBehindTheChannel(EVENING);
        world.passTo(MORNING);
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.memory.all(Item.ContactOf.class)).singleElement().satisfies(
                contact -> assertThat(contact.sends().byChannel()).containsEntry(Channel.EMAIL, List.of(MORNING)));
    }

    @Test
    void letterOfAChannelThatKnowsNoKeysIsUncertainAtNightToo() {
        diesBehindTheChannel(EVENING);
        world.post.knowsKeys(false);
        world.passTo(EVENING.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
    }

    private Ticket diesBehindTheChannel() {
        return diesBehindTheChannel(START);
    }

    private Ticket diesBehindTheChannel(Instant at) {
        world.post.knowsKeys(true);
        world.sleepsUntil(at).losesStarts(true).hears(SARA.buys("1", at));
        world.losesStarts(false);
        Ticket ticket = new Ticket(world.only().id(), 1, "x1");
        world.segment.begin(ticket, at);
        world.post.answers(world.post::takesAndDies);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> world.action.act(ticket, "hello", at));
        world.post.answers(_ -> new Carrier.Receipt.Taken());
        return ticket;
    }
}
