package dev.safar.flow;

import static dev.safar.flow.DateTriggerTest.begun;
import static dev.safar.flow.DateTriggerTest.entries;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Moment;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Lap;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Timer;
import dev.safar.store.UnreadableItemException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The round through all members who were there before a journey that begins on a date. The world begins at noon of 21 March 2026, UTC.
class RoundTest {
    private static final JourneyDefinition BIRTHDAY = Plan.of(message("hello")).each("member.birthday")
            .named("birthday");
    private static final JourneyDefinition NOWRUZ = Plan.of(message("hello")).each("'--03-25'").named("nowruz");
    private static final Instant HERS = Instant.parse("2026-03-25T09:00:00Z");
    /// More than one look takes.
    private static final int MANY = 2010;

    private static Catalog of(JourneyDefinition... journeys) {
        return Catalog.of(List.of(journeys));
    }

    private static JourneyDefinition at(int hour) {
        return Plan.of(message("hello")).on(new Moment.Date(Plan.condition("member.birthday"), true, Duration.ZERO,
                Optional.of(LocalTime.of(hour, 0)))).named("birthday", "at-" + hour);
    }

    private static World shop(int members, UnaryOperator<Store> stores) {
        World world = new World(World.POLICY, stores);
        IntStream.range(0, members)
                .forEach(i -> world.meets(Says.customer("c" + i).isBornOn("--03-25", day(0).plusSeconds(i))));
        return world;
    }

    private static Lap lap(World world, String journey) {
        return Optional.ofNullable(world.memory.all(Register.Round.class).toList().getFirst().laps().get(journey))
                .orElseThrow();
    }

    @Test
    void whoWasThereBeforeTheJourneyIsFoundWhenItIsPublished() {
        World after = shop(120, store -> store).publishes(of(BIRTHDAY));
        assertThat(entries(after.passTo(HERS))).hasSize(120).containsOnly(HERS);
    }

    @Test
    void whoseDayPassesBeforeSheIsReachedDoesNotLoseIt() {
        World after = shop(1, store -> store).publishes(of(BIRTHDAY));
        after.sleepsUntil(HERS.plus(Duration.ofDays(1)));
        assertThat(entries(after.passTo(day(99)))).containsExactly(HERS);
        World published = shop(1, store -> store).sleepsUntil(HERS.plusMillis(1)).publishes(of(BIRTHDAY));
        assertThat(entries(published.passTo(day(99)))).isEmpty();
    }

    @Test
    void anEditOfOneJourneyBeginsAnewForThatAlone() {
        World both = shop(MANY, store -> store).publishes(of(BIRTHDAY, NOWRUZ));
        both.passTo(both.now().minusMillis(1));
        both.look();
        Lap half = lap(both, "nowruz");
        assertThat(half.after()).isPresent();
        World edited = both.publishes(of(at(10), NOWRUZ));
        assertThat(lap(edited, "nowruz")).isEqualTo(half);
        assertThat(lap(edited, "birthday").after()).isEmpty();
        edited.passTo(day(1));
        assertThat(edited.memory.all(Timer.Cue.class)).hasSize(2 * MANY).extracting(Timer.Cue::at)
                .containsOnly(HERS, HERS.plus(Duration.ofHours(1)));
    }

    @Test
    void aJourneyThatIsTakenAwayAndPublishedAgainLooksAtEverybodyAgain() {
        World away = shop(1, store -> store).publishes(of(BIRTHDAY)).passTo(day(1)).publishes(of());
        away.meets(SARA.isBornOn("--03-25", day(2)));
        assertThat(entries(away.publishes(of(BIRTHDAY)).passTo(HERS))).hasSize(2);
    }

    @Test
    void whoCannotBeReadIsPassedOverAndToldAndTheRoundGoesOn() {
        World sound = shop(120, store -> store);
        String bad = sound.memory.all(Item.Member.class).toList().get(60).member().id().value();
        World after = shop(120, store -> new Damaged(store, bad)).publishes(of(BIRTHDAY));
        assertThat(entries(after.passTo(HERS))).hasSize(119);
        assertThat(after.passedOver).extracting(Object::toString).containsExactly(bad, bad);
    }

    /// A store in which the partition of one member cannot be read at once.
    private record Damaged(Store inner, String bad) implements Forwarding {
        @Override
        public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
            if (partition.equals(bad) && limit == Partition.NEAR) {
                throw new UnreadableItemException("damaged");
            }
            return inner.query(partition, prefix, after, limit);
        }
    }

    @Test
    void aFactThatIsTakenInWithTheJourneysFromBeforeIsFoundTheSecondTime() {
        World before = shop(1, store -> store);
        World after = before.publishes(of(BIRTHDAY)).passTo(day(0).plus(Duration.ofMinutes(10)));
        before.sleepsUntil(after.now()).hears(SARA.isBornOn("--03-25", day(0).plusSeconds(5)));
        assertThat(entries(after.passTo(HERS))).hasSize(2);
        assertThat(lap(after, "birthday").next()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyWriteChangesNothing() {
        Faulty counting = new Faulty();
        List<String> sound = begun(scenario(counting::around));
        assertThat(sound).hasSize(6);
        return DateTriggerTest.FAULTS.entrySet().stream().map(fault -> DynamicTest.dynamicTest(fault.getKey(),
                () -> IntStream.rangeClosed(1, counting.writes()).forEach(at -> {
                    Faulty store = new Faulty();
                    fault.getValue().accept(store, at);
                    assertThat(begun(scenario(store::around))).as("at write " + at).isEqualTo(sound);
                })));
    }

    /// Two journeys, of which one is edited before all are over; one day falls within the round.
    private static World scenario(UnaryOperator<Store> stores) {
        World before = shop(2, stores);
        before.meets(SARA.isBornOn("--03-22", day(0).plusSeconds(9)));
        World both = before.publishes(of(BIRTHDAY, NOWRUZ));
        World edited = both.passTo(day(0).plus(Duration.ofMinutes(10))).publishes(of(at(8), NOWRUZ));
        return edited.sleepsUntil(day(1)).passTo(day(30));
    }
}
