package dev.safar.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Any two actors (of whom one may die anywhere) and any three, in every situation, in every order of their calls to the store and to the channel.
///
/// To see one schedule: `-Dtest=InterleavingTest -Dsafar.schedule='just entered/answer, exit/1234'` prints its calls.
@Execution(ExecutionMode.CONCURRENT)
class InterleavingTest {
    /// So many of each cast's schedules are also run one by one, from the beginning to the end.
    private static final int ONE_BY_ONE = 50;
    private static final long FEW = 3_000;
    private static final Tally ALL = new Tally();

    @TestFactory
    Stream<DynamicTest> everyScheduleObeysTheLawsAndEndsAsSomeOrderOfWholeCallsDoes() {
        return Scenes.all().stream().map(scene -> DynamicTest.dynamicTest(scene.name(),
                () -> scene.casts().forEach(cast -> ALL.add(everySchedule(scene, cast)))));
    }

    /// Behind all scenes, which are played beside each other.
    @AfterAll
    static void thereWereAsManyAsPromised() {
        if (ALL.casts > 0) {
            ALL.print();
            assertThat(ALL.run).isGreaterThan(10_000);
        }
    }

    /// What a channel refuses holds its unit of a cap until it is refused, and another letter may be withheld meanwhile. That is no order of whole calls, so
    /// where a channel refuses, the laws alone judge.
    private static Tally everySchedule(Scene scene, Moment cast) {
        Tally tally = new Tally();
        Search search = new Search(scene, Search.Grain.CALLS);
        try {
            tally.schedules = search.run(cast);
        } catch (BrokenLawException broken) {
            throw new AssertionError(scene.name() + "/" + Scene.names(cast) + "/" + broken.getMessage(), broken);
        }
        if (scene.stage().takesAll()) {
            assertThat(endings(scene, Search.Grain.FUNCTIONS, cast.deathless()))
                    .as(scene.name() + "/" + Scene.names(cast))
                    .containsAll(endings(scene, Search.Grain.CALLS, cast.deathless()));
        }
        tally.moments = search.moments();
        Stream.iterate(BigInteger.ZERO, number -> number.compareTo(tally.schedules) < 0,
                number -> number.add(stride(tally.schedules))).forEach(number -> {
                    assertThat(search.endings()).contains(scene.ending(runs(search, cast, number)));
                    tally.run++;
                });
        return tally;
    }

    private static Set<Ending> endings(Scene scene, Search.Grain grain, Moment cast) {
        Search search = new Search(scene, grain);
        search.run(cast);
        return search.endings();
    }

    private static BigInteger stride(BigInteger schedules) {
        return schedules.divide(BigInteger.valueOf(ONE_BY_ONE)).max(BigInteger.ONE);
    }

    private static Moment runs(Search search, Moment cast, BigInteger number) {
        List<Search.Step> steps = search.schedule(cast, number);
        return steps.isEmpty() ? cast : steps.getLast().next();
    }

    /// What is left out (reads that nobody disturbs, what an intake that lost remembers, moments that were looked into) is looked into here.
    @TestFactory
    Stream<DynamicTest> shortcutsOfTheSearchLoseNoEnding() {
        return Scenes.all().stream().map(scene -> DynamicTest.dynamicTest(scene.name(),
                () -> scene.casts().stream().filter(cast -> cast.courses().size() == 2)
                        .forEach(cast -> losesNothing(scene, cast))));
    }

    private static void losesNothing(Scene scene, Moment cast) {
        assertThat(endings(scene, Search.Grain.CALLS, cast)).as(Scene.names(cast))
                .isEqualTo(endings(scene, Search.Grain.EVERY_CALL, cast.remembering()));
    }

    @Test
    void schedulesThatAreCountedAreThere() {
        Scene scene = Scenes.all().get(1);
        long looked = 0;
        for (Moment cast : scene.casts()) {
            Search search = new Search(scene, Search.Grain.CALLS);
            long schedules = search.run(cast).min(BigInteger.valueOf(FEW)).longValueExact();
            if (schedules < FEW) {
                Set<List<String>> traces = new HashSet<>();
                for (long number = 0; number < schedules; number++) {
                    traces.add(search.schedule(cast, BigInteger.valueOf(number)).stream().map(Search.Step::what)
                            .toList());
                }
                assertThat(traces).as(Scene.names(cast)).hasSize((int) schedules);
                assertThat(one(search, cast)).as(Scene.names(cast)).isEqualTo(schedules);
                looked += schedules;
            }
        }
        assertThat(looked).isGreaterThan(1_000);
    }

    /// Goes every way, without remembering where it has been.
    private static long one(Search search, Moment moment) {
        List<Search.Step> next = search.next(moment);
        return next.isEmpty() ? 1 : next.stream().mapToLong(step -> one(search, step.next())).sum();
    }

    @Test
    void scheduleOfThatNumberIsShown() {
        Optional<String> wanted = Optional.ofNullable(System.getProperty("safar.schedule"));
        assumeThat(wanted).as("no -Dsafar.schedule=scene/actors/number").isPresent();
        List<String> parts = List.of(wanted.orElseThrow().split("/"));
        Scene scene = Scenes.all().stream().filter(one -> one.name().equals(parts.get(0))).findFirst().orElseThrow();
        Moment cast = scene.casts().stream().filter(one -> Scene.names(one).equals(parts.get(1))).findFirst()
                .orElseThrow();
        System.out.println(trace(scene, cast, new BigInteger(parts.get(2))));
    }

    private static String trace(Scene scene, Moment cast, BigInteger number) {
        Search search = new Search(scene, Search.Grain.CALLS);
        try {
            search.run(cast);
        } catch (BrokenLawException broken) {
            return String.valueOf(broken.getMessage());
        }
        return search.schedule(cast, number).stream().map(Search.Step::what).collect(Collectors.joining("\n"));
    }

    /// How much was looked into.
    private static final class Tally {
        private BigInteger schedules = BigInteger.ZERO;
        private long moments;
        private long run;
        private long casts;

        synchronized void add(Tally other) {
            schedules = schedules.add(other.schedules);
            moments += other.moments;
            run += other.run;
            casts++;
        }

        void print() {
            System.out
                    .println("Interleavings: " + casts + " casts, " + schedules + " schedules looked into in " + moments
                            + " different moments, and " + run + " of them run one by one");
        }
    }
}
