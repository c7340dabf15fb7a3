package dev.safar.flow;

import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.tag;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.journey.Entry;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.LocalText;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.store.Answer;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ObjIntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Journeys that begin on a date that is known of a member. The world begins at noon of 21 March 2026, UTC.
class DateTriggerTest {
    private static final JourneyDefinition BIRTHDAY = Plan.of(message("hello")).each("member.birthday")
            .named("birthday");
    private static final Instant THIS_YEAR = Instant.parse("2026-03-25T09:00:00Z");
    private static final Instant NEXT_YEAR = Instant.parse("2027-03-25T09:00:00Z");
    static final Map<String, ObjIntConsumer<Faulty>> FAULTS = Map.of(
            "contended", (store, at) -> store.answer(at, new Answer.Contended()),
            "lost once", (store, at) -> store.answer(at, new Answer.Lost(List.of(new Key("m", "member#")))),
            "died before", Faulty::dieBefore, "answer lost", Faulty::dieBehind);

    private final World world = new World(BIRTHDAY);

    static List<Instant> entries(World world) {
        return world.enrollments().stream().map(Enrollment::entry).map(Entry::at).sorted().toList();
    }

    private List<Instant> entries(Instant until) {
        return entries(world.passTo(until));
    }

    @Test
    void aBirthdayBeginsTheJourneyOnceInEachYearAtItsHour() {
        world.meets(SARA.isBornOn("1990-03-25", day(0)));
        assertThat(entries(THIS_YEAR.minusMillis(1))).isEmpty();
        assertThat(entries(THIS_YEAR)).containsExactly(THIS_YEAR);
        world.meets(SARA.buys("1", THIS_YEAR.plusSeconds(60)));
        assertThat(entries(NEXT_YEAR.minusMillis(1))).hasSize(1);
        assertThat(entries(day(4000))).hasSize(11).startsWith(THIS_YEAR, NEXT_YEAR);
        assertThat(world.enrollments()).extracting(run -> run.id().entry()).contains("date/2026", "date/2036");
    }

    @Test
    void aDateThatIsEverybodysIsHersAsSheJoins() {
        World nowruz = new World(Plan.of(message("hello")).each("'--03-25'").named("nowruz"));
        nowruz.meets(SARA.buys("1", day(0)));
        assertThat(entries(nowruz.passTo(NEXT_YEAR))).containsExactly(THIS_YEAR, NEXT_YEAR);
    }

    @Test
    void whatIsSaidOfReentryTakesNoYearAway() {
        World patient = new World(Plan.of(Plan.days("rest", 3), message("hello")).each("member.birthday")
                .again(Optional.of(Duration.ofDays(365))).named("birthday"));
        patient.meets(SARA.isBornOn("1990-03-25", day(0)));
        assertThat(entries(patient.passTo(NEXT_YEAR))).containsExactly(THIS_YEAR, NEXT_YEAR);
    }

    @Test
    void theTwentyNinthOfFebruaryIsTheTwentyEighthInAYearThatHasNone() {
        world.meets(SARA.isBornOn("--02-29", day(0)));
        assertThat(entries(day(800))).containsExactly(Instant.parse("2027-02-28T09:00:00Z"),
                Instant.parse("2028-02-29T09:00:00Z"));
    }

    @Test
    void aDateThatBecomesKnownWhenItsDayIsPastBeginsNextYear() {
        world.meets(SARA.buys("1", day(0)));
        world.meets(SARA.isBornOn("--03-25", THIS_YEAR.plusSeconds(1)));
        assertThat(entries(NEXT_YEAR)).containsExactly(NEXT_YEAR);
    }

    @Test
    void aDateThatChangesMovesTheDayAndGivesNoSecondOneInTheYear() {
        world.meets(SARA.isBornOn("--03-25", day(0)));
        world.meets(SARA.isBornOn("--03-23", day(1)));
        assertThat(entries(day(3))).containsExactly(Instant.parse("2026-03-23T09:00:00Z"));
        world.meets(SARA.isBornOn("--06-01", day(3)));
        assertThat(entries(day(364))).hasSize(1);
        assertThat(entries(Instant.parse("2027-06-01T09:00:00Z"))).hasSize(2);
    }

    @Test
    void itIsTheHourOfWhereSheLives() {
        world.meets(SARA.isBornOn("--03-25", day(0)));
        world.meets(SARA.livesIn("Asia/Tehran", day(1)));
        assertThat(entries(day(9))).containsExactly(Instant.parse("2026-03-25T05:30:00Z"));
    }

    @Test
    void whoMovesPastTheHourOfTheDayDoesNotLoseIt() {
        world.meets(SARA.isBornOn("--03-25", day(0)));
        world.meets(SARA.livesIn("America/Los_Angeles", day(1)));
        Instant inTheEast = Instant.parse("2026-03-25T10:00:00Z");
        world.meets(SARA.livesIn("Asia/Tehran", inTheEast));
        assertThat(entries(inTheEast)).containsExactly(Instant.parse("2026-03-25T05:30:00Z"));
        world.meets(SARA.livesIn("America/Los_Angeles", inTheEast.plusSeconds(60)));
        assertThat(entries(day(300))).hasSize(1);
    }

    @Test
    void anotherHourInTheJourneyMovesTheDaysThatAreStillToCome() {
        world.meets(SARA.isBornOn("--03-25", day(0)));
        JourneyDefinition later = Plan.of(message("hello")).on(new Moment.Date(Plan.condition("member.birthday"), true,
                Duration.ofDays(-2), Optional.of(LocalTime.of(10, 0)))).named("birthday", "v2");
        World edited = world.publishes(Catalog.of(List.of(later)));
        assertThat(entries(edited.passTo(day(9)))).containsExactly(Instant.parse("2026-03-23T10:00:00Z"));
        assertThat(entries(edited.publishes(Catalog.of(List.of(BIRTHDAY))).passTo(day(99)))).hasSize(1);
    }

    @Test
    void aDayOnWhichNobodyLookedIsMadeUpForWhileTheJourneyAcceptsIt() {
        world.meets(SARA.isBornOn("--03-25", day(0)));
        world.sleepsUntil(THIS_YEAR.plus(Duration.ofDays(2))).passTo(day(30));
        assertThat(entries(world)).containsExactly(THIS_YEAR);
        World slow = new World(BIRTHDAY);
        slow.meets(SARA.isBornOn("--03-25", day(0)));
        slow.sleepsUntil(THIS_YEAR.plus(Duration.ofDays(4))).passTo(day(30));
        assertThat(slow.enrollments()).isEmpty();
        assertThat(slow.notices()).contains("late#birthday#date/2026");
    }

    @Test
    void aDateThatAStepWritesOnHerBeginsOnce() {
        World written = new World(
                Plan.of(new Step.Update("set", LocalText.NONE, new TreeSet<>(), new TreeSet<>(),
                        new TreeMap<>(Map.of("renewal", "2026-04-01")), new TreeSet<>()))
                        .on("purchase.completed").named("selling"),
                Plan.of(message("hello")).on(new Moment.Date(Plan.condition("member.attributes.renewal"), false,
                        Duration.ZERO, Optional.empty())).named("renewing"));
        written.meets(SARA.buys("1", day(0)));
        written.passTo(day(900));
        assertThat(written.enrollments()).filteredOn(run -> run.id().journey().equals("renewing"))
                .extracting(run -> run.id().entry()).singleElement()
                .satisfies(entry -> assertThat(entry).matches("date/[0-9a-f]{20}"));
        assertThat(written.memory.all(Timer.Cue.class)).isEmpty();
    }

    @Test
    void nobodyWhoIsErasedHasADayAnyMore() {
        world.meets(SARA.isBornOn("--03-25", day(0)));
        world.erases(SARA.who().strongest().orElseThrow()).passTo(day(1));
        assertThat(world.memory.all(Timer.Cue.class)).isEmpty();
        assertThat(entries(NEXT_YEAR)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> oneFaultAtAnyWriteChangesNothing() {
        Faulty counting = new Faulty();
        List<String> sound = begun(scenario(counting::around));
        assertThat(sound).hasSize(3);
        return FAULTS.entrySet().stream().map(fault -> DynamicTest.dynamicTest(fault.getKey(), () -> IntStream
                .rangeClosed(1, counting.writes()).forEach(at -> {
                    Faulty store = new Faulty();
                    fault.getValue().accept(store, at);
                    assertThat(begun(scenario(store::around))).as("at write " + at).isEqualTo(sound);
                })));
    }

    static List<String> begun(World world) {
        return world.enrollments().stream().map(run -> run.id().withinMember()).sorted().toList();
    }

    static World scenario(UnaryOperator<Store> stores) {
        World faulty = new World(World.POLICY, stores, BIRTHDAY,
                Plan.of(tag("mark", "grown")).as("member.purchases.count > 1").named("growing"),
                Plan.of(message("hi")).as("'grown' in member.tags").named("grown"));
        faulty.hears(SARA.isBornOn("--03-25", day(0)));
        faulty.meets(SARA.buys("1", day(1)));
        faulty.meets(SARA.buys("2", day(2)));
        return faulty.passTo(day(30));
    }
}
