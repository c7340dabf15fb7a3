package dev.safar.flow;

import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.POLICY;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A store that is busy for a while: how often, and after what pauses, an execution asks again.
class PauseTest {
    private static final JourneyDefinition WELCOME = Plan.of(message("hello")).on("purchase.completed")
            .named("welcome");
    /// The fact, the claim, the effect that begins, and what came of it.
    private static final int SETTLE = 4;

    private final Faulty faulty = new Faulty();
    private final World world = new World(POLICY, faulty::around, WELCOME).trying(1);

    private void isBusy(int from, int times) {
        IntStream.range(from, from + times).forEach(at -> faulty.answer(at, new Answer.Contended()));
    }

    @Test
    void whatWasSentIsWrittenThoughTheStoreIsBusyForLong() {
        isBusy(SETTLE, 79);
        world.hears(SARA.buys("1", START));
        assertThat(world.effect("hello").status()).isEqualTo(Status.SENT);
    }

    @Test
    void whatIsNotYetBegunIsGivenUpSooner() {
        isBusy(SETTLE - 1, 10);
        world.hears(SARA.buys("1", START));
        assertThat(world.only().effects()).isEmpty();
        assertThat(world.post.steps()).isEmpty();
    }

    @Test
    void pausesDoubleUpToALongestOne() {
        List<Duration> pauses = new ArrayList<>();
        world.losesStarts(true).hears(SARA.buys("1", START));
        isBusy(2, 10);
        Segment segment = new Segment(faulty.around(world.memory), Catalog.of(List.of(WELCOME)), World.shop(POLICY),
                pauses::add);
        assertThatExceptionOfType(Busy.class)
                .isThrownBy(() -> segment.begin(new Ticket(world.only().id(), 1, "x"), START));
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(25L, 50L, 100L, 200L, 400L, 800L, 1600L,
                1600L, 1600L);
    }
}
