package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.event.Reception;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What became of a message tells that it was sent (protocol, rule 9).
class ReceiptTest {
    private static final Duration LEASE = Duration.ofMinutes(7);
    private static final Instant LATER = START.plus(Duration.ofHours(1));

    private final World world = new World(
            Plan.of(message("hello"), days("breathe", 1), message("again")).on("purchase.completed").named("welcome"));

    @ParameterizedTest
    @EnumSource(Reception.class)
    void whateverMetItSettlesWhatWasInDoubt(Reception reception) {
        diesBehindTheChannel();
        world.passTo(LATER);
        assertThat(world.effect("hello").status()).isEqualTo(Status.UNCERTAIN);
        assertThat(troubles()).hasSize(1);
        world.hears(SARA.meets(reception, effect("hello"), LATER));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(world.effect("hello").result()).containsEntry(Effect.RECEIPT, reception.word())
                .doesNotContainKey(Effect.REASON);
        assertThat(troubles()).as("nobody need look any more").isEmpty();
        assertThat(world.post.steps()).containsExactly("hello");
    }

    /// The receipt mostly comes in seconds, and that the execution is dead shows in minutes.
    @Test
    void receiptThatComesBeforeTheLeaseRunsOutKeepsItFromDoubt() {
        diesBehindTheChannel();
        world.hears(SARA.meets(Reception.DELIVERED, effect("hello"), START.plusSeconds(3)));
        assertThat(world.effect("hello").status()).isEqualTo(Status.PENDING);
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(troubles()).isEmpty();
        assertThat(world.passTo(START.plus(Duration.ofDays(2))).post.steps()).containsExactly("hello", "again");
    }

    @Test
    void channelThatDropsRepeatsIsNotAskedAgainForWhatArrived() {
        diesBehindTheChannel();
        world.post.knowsKeys(true);
        world.post.answers(_ -> new Carrier.Receipt.Refused("asked again"));
        world.hears(SARA.meets(Reception.OPENED, effect("hello"), START.plusSeconds(3)));
        world.passTo(START.plus(LEASE));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
    }

    @Test
    void receiptSettlesARunThatIsOver() {
        diesBehindTheChannel();
        world.passTo(START.plus(Duration.ofDays(3)));
        world.hears(SARA.meets(Reception.DELIVERED, effect("hello"), LATER));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
        assertThat(troubles()).isEmpty();
    }

    @Test
    void receiptOfAnotherEffectOrOfWhatIsInNoDoubtMovesNothing() {
        diesBehindTheChannel();
        world.passTo(LATER);
        Object before = world.only();
        world.hears(SARA.meets(Reception.DELIVERED, effect("hell"), LATER));
        world.hears(SARA.meets(Reception.DELIVERED, "newsletter-7", LATER));
        assertThat(world.only()).isEqualTo(before);
        world.passTo(START.plus(Duration.ofDays(3)));
        before = world.only();
        world.hears(SARA.meets(Reception.DELIVERED, effect("again"), LATER));
        assertThat(world.only()).isEqualTo(before);
    }

    private String effect(String step) {
        return world.only().id() + "#" + step;
    }

    private List<String> troubles() {
        return world.memory.troubles(0, Optional.empty(), 10).stream().map(due -> due.key().sort()).toList();
    }

    private void diesBehindTheChannel() {
        world.losesStarts(true).hears(SARA.buys("1", START));
        world.losesStarts(false);
        Ticket ticket = new Ticket(world.only().id(), 1, "x1");
        world.segment.begin(ticket, START);
        world.post.answers(world.post::takesAndDies);
        assertThatExceptionOfType(Crash.class).isThrownBy(() -> world.action.act(ticket, "hello", START));
        world.post.answers(_ -> new Carrier.Receipt.Taken());
    }
}
