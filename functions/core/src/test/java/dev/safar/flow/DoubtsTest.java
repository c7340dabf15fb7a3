package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.event.Reception;
import dev.safar.flow.Doubts.Said;
import dev.safar.flow.Doubts.Said.Became;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.JourneyDefinition;
import dev.safar.message.Channel;
import dev.safar.message.ContactPolicy;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Sends;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person decides about what nobody knows, and nothing else does (protocol, rule 9).
class DoubtsTest {
    private static final Instant LATER = START.plus(Duration.ofHours(1));
    private static final String BY = "ali";

    private final JourneyDefinition welcome = Plan.of(message("hello"), days("breathe", 1), message("again"))
            .on("purchase.completed").named("welcome");
    private final World world = new World(welcome);
    private final Doubts doubts = doubts(world, world.memory, World.POLICY, welcome);

    @BeforeEach
    void nobodyKnowsWhetherHelloWasSent() {
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        world.passTo(LATER);
        world.post.answers(_ -> new Carrier.Receipt.Taken());
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(troubles()).hasSize(1);
    }

    @Test
    void whoFoundItAtTheProviderSettlesItWithoutSending() {
        assertThat(Doubts.settle(world.memory, world.only().id(), "hello", BY, LATER).became()).isEqualTo(Became.SENT);
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("hello").result()).containsEntry(Effect.BY, BY).doesNotContainKey(Effect.REASON);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(troubles()).isEmpty();
        assertThat(again("x", LATER).became()).isEqualTo(Became.NOT_UNCLEAR);
        assertThat(world.passTo(START.plus(Duration.ofDays(2))).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void whoDidNotFindItHasItSentOnceMoreUnderTheSameName() {
        assertThat(again("x", LATER).became()).isEqualTo(Became.SENT);
        assertThat(world.post.steps()).containsExactly("hello", "hello");
        assertThat(world.post.arrived()).extracting(Outgoing::effect).containsOnly(world.only().id() + "#hello");
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("hello").attempt()).isEqualTo(2);
        assertThat(world.effect("hello").result()).containsEntry(Effect.BY, BY).doesNotContainKeys(Effect.UNTIL,
                Effect.REASON);
        assertThat(troubles()).isEmpty();
        assertThat(again("y", LATER.plusSeconds(1)).became()).isEqualTo(Became.NOT_UNCLEAR);
    }

    /// Its answer is lost again: it is as unclear as before, and nobody sends it a third time by mistake.
    @Test
    void whatIsLostOnceMoreStaysUnclearAndIsInWorkForAWhile() {
        world.post.answers(world.post::takesAndDies);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> again("x", LATER));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(troubles()).hasSize(1);
        world.post.answers(_ -> new Carrier.Receipt.Taken());
        assertThat(again("y", LATER.plusSeconds(1)).became()).isEqualTo(Became.IN_WORK);
        assertThat(world.passTo(START.plus(Duration.ofHours(20))).post.steps()).containsExactly("hello", "hello");
        assertThat(again("y", LATER.plus(Duration.ofMinutes(6))).became()).isEqualTo(Became.SENT);
        assertThat(world.post.steps()).containsExactly("hello", "hello", "hello");
    }

    @Test
    void runOfAnEditedJourneyIsTakenOverFirst() {
        assertThat(edited().again(world.only().id(), "hello", BY, "x", LATER).became()).isEqualTo(Became.SENT);
        assertThat(world.post.steps()).containsExactly("hello", "hello");
    }

    @Test
    void runThatIsOverInAVersionThatIsGoneIsSentInTheWordsOfTheOneThatIsThere() {
        world.passTo(START.plus(Duration.ofDays(2)));
        assertThat(edited().again(world.only().id(), "hello", BY, "x", START.plus(Duration.ofDays(2))).became())
                .isEqualTo(Became.SENT);
        assertThat(world.post.steps()).containsExactly("hello", "again", "hello");
        assertThat(world.only().version()).isEqualTo("v1");
    }

    @Test
    void actionThatIsInNoVersionThatIsThereSaysSo() {
        world.passTo(START.plus(Duration.ofDays(2)));
        JourneyDefinition without = Plan.of(message("other")).on("purchase.completed").named("welcome", "v2");
        assertThat(doubts(world, world.memory, World.POLICY, without).again(world.only().id(), "hello", BY, "x",
                START.plus(Duration.ofDays(2)))).isEqualTo(new Said(Became.WITHHELD, "journey-edited"));
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(again("y", START.plus(Duration.ofDays(2)), "no-such-step").became()).isEqualTo(Became.NOT_UNCLEAR);
    }

    private Doubts edited() {
        JourneyDefinition longer = Plan.of(message("hello"), days("breathe", 3), message("again"))
                .on("purchase.completed").named("welcome", "v2");
        return doubts(world, world.memory, World.POLICY, longer);
    }

    private static Doubts doubts(World world, Store store, ContactPolicy policy, JourneyDefinition journey) {
        return new Doubts(store, Catalog.of(List.of(journey)), World.shop(policy), World.texts(), world.post,
                Pause.NONE);
    }

    /// The letter that was lost counts against the cap, but not against itself.
    @Test
    void whatWasLostDoesNotHoldBackItsOwnRepeat() {
        ContactPolicy policy = World.POLICY.capped(new FrequencyCap(1, Duration.ofDays(7)));
        World capped = lostHello(policy, welcome);
        Doubts again = doubts(capped, capped.memory, policy, welcome);
        assertThat(again.again(capped.only().id(), "hello", BY, "x", LATER)).isEqualTo(new Said(Became.SENT, ""));
        assertThat(capped.memory.all(Item.ContactOf.class).findFirst().orElseThrow().sends().byChannel())
                .isEqualTo(Map.of(Channel.EMAIL, List.of(LATER)));
        assertThat(capped.effect("hello").result()).doesNotContainKey(Effect.BEGUN);
    }

    @Test
    void whatLeavesOnAnotherChannelIsWrittenSoBeforeItLeaves() {
        JourneyDefinition either = Plan.of(message("hello", Channel.EMAIL, Channel.SMS), days("breathe", 1))
                .on("purchase.completed").named("welcome");
        ContactPolicy policy = World.POLICY.capped(new FrequencyCap(1, Duration.ofDays(7)));
        World two = lostHello(policy, either);
        assertThat(two.effect("hello").result()).containsEntry(Effect.CHANNEL, "email");
        two.hears(SARA.withdraws(LATER, Optional.of("email")));
        two.post.answers(two.post::takesAndDies);
        Doubts again = doubts(two, two.memory, policy, either);
        assertThatExceptionOfType(Crash.class)
                .isThrownBy(() -> again.again(two.only().id(), "hello", BY, "x", LATER));
        assertThat(two.effect("hello").result()).containsEntry(Effect.CHANNEL, "sms");
        two.post.answers(_ -> new Carrier.Receipt.Refused("no such number"));
        assertThat(again.again(two.only().id(), "hello", BY, "y", LATER.plus(Duration.ofMinutes(6))).became())
                .isEqualTo(Became.FAILED);
        assertThat(two.memory.all(Item.ContactOf.class).findFirst().orElseThrow().sends()).isEqualTo(Sends.NONE);
    }

    /// It has been sent by then: whoever gives up forgets that.
    @Test
    void itsAnswerIsWrittenHoweverLongTheStoreIsBusy() {
        Faulty busy = new Faulty();
        for (int write = 2; write < 62; write++) {
            busy.answer(write, new Answer.Contended());
        }
        assertThat(doubts(world, busy.around(world.memory), World.POLICY, welcome).again(world.only().id(), "hello", BY,
                "x", LATER).became()).isEqualTo(Became.SENT);
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(troubles()).isEmpty();
    }

    private static World lostHello(ContactPolicy policy, JourneyDefinition journey) {
        World world = new World(policy, store -> store, journey);
        world.post.answers(world.post::takesAndDies);
        world.meets(SARA.buys("1", START));
        world.passTo(LATER);
        world.post.answers(_ -> new Carrier.Receipt.Taken());
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        return world;
    }

    @Test
    void channelThatIsDownOrRefusesSaysSo() {
        world.post.answers(outgoing -> new Carrier.Receipt.Down(outgoing.at()));
        assertThat(again("x", LATER).became()).isEqualTo(Became.DOWN);
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        world.post.answers(_ -> new Carrier.Receipt.Refused("mailbox-gone"));
        assertThat(again("y", LATER)).isEqualTo(new Said(Became.FAILED, "mailbox-gone"));
        assertThat(world.effect("hello").status()).isEqualTo(Status.FAILED);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void gatesHoldAndAStoppedRunSendsNothing() {
        world.hears(SARA.withdraws(LATER, Optional.empty()));
        assertThat(again("x", LATER).became()).isIn(Became.WITHHELD, Became.STOPPED);
        assertThat(world.post.steps()).containsExactly("hello");
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
    }

    @Test
    void receiptThatIsFasterThanTheAnswerIsKept() {
        world.post.answers(outgoing -> {
            world.acceptsOnce(SARA.meets(Reception.OPENED, outgoing.effect(), LATER));
            return new Carrier.Receipt.Refused("asked again");
        });
        again("x", LATER);
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
    }

    private Said again(String claim, Instant now) {
        return again(claim, now, "hello");
    }

    private Said again(String claim, Instant now, String step) {
        return doubts.again(world.only().id(), step, BY, claim, now);
    }

    private List<Due> troubles() {
        return world.memory.troubles(0, Optional.empty(), 9);
    }
}
