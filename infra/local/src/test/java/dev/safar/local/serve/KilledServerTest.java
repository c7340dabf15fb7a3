package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kill a server under load, again and again on one folder of data: nothing that was answered with 2xx is lost, and nothing is done twice. A handful of deaths
/// here; as many as `-Dsafar.deaths` says where it is set, as in `.ci/run`, or as fit into `-Dsafar.seconds`, for each is a virtual machine that starts.
class KilledServerTest {
    private static final int DEATHS = Integer.getInteger("safar.deaths", 3);
    private static final long SECONDS = Long.getLong("safar.seconds", 120);
    /// Sixteen executions, and the sweep.
    private static final long LEAVING_AT_ONCE = 17;
    private static final long SEED = Long.getLong("safar.seed", 5);
    /// Each purchase begins a run of two letters at once; the clock passes what the process died in, and a wait with a third.
    private static final String THREE_LETTERS = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "reentry": { "after": "1 hour" },
              "steps": [
                { "id": "one", "task": { "title": { "en": "One" }, "deadline": "1 day" } },
                { "id": "two", "task": { "title": { "en": "Two" }, "deadline": "1 day" } },
                { "id": "later", "wait": "3 days" },
                { "id": "three", "task": { "title": { "en": "Three" }, "deadline": "1 day" } } ] }""";
    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothingAnsweredIsLostAndNothingIsDoneTwice() throws IOException, InterruptedException {
        Map<String, String> journeys = Map.of("every", THREE_LETTERS);
        new Shop(folder, journeys).close();
        Path handed = folder.resolve("handed.txt");
        Killing killing = new Killing(folder.resolve("data"), folder.resolve("journeys"), handed, SEED);
        int deaths = 0;
        for (long from = System.nanoTime(); deaths < DEATHS && System.nanoTime() - from < SECONDS * 1_000_000_000L;) {
            killing.once();
            deaths++;
        }
        try (Shop shop = new Shop(folder, journeys)) {
            shop.isAtRest();
            shop.passes("1 hour");
            shop.passes("3 days");
            shop.passes("1 hour");
            Set<String> effects = new TreeSet<>();
            for (String order : killing.answered) {
                everythingOf(shop, order, effects);
            }
            assertThat(killing.answered).hasSizeGreaterThan(deaths);
            assertThat(shop.deadLetters()).isEmpty();
            assertThat(shop.outbox()).containsAll(effects).doesNotHaveDuplicates();
            Map<String, Long> sends = counted(Files.readAllLines(handed), shop.handed);
            assertThat(sends.keySet()).containsAll(effects);
            long again = sends.values().stream().mapToLong(count -> count - 1).sum();
            assertThat(again).as("handed over again: at most what was leaving at a death").isBetween(0L,
                    deaths * LEAVING_AT_ONCE);
            assertThat(Collections.max(sends.values())).isLessThanOrEqualTo(1L + deaths);
            System.out.println(killing.answered.size() + " facts were answered in " + deaths + " lives, and "
                    + effects.size() + " effects came of their members; " + again
                    + " were handed to the carrier again, and dropped");
        }
    }

    /// How often each effect was handed to the carrier, in all lives together.
    private static Map<String, Long> counted(List<String> dying, List<String> last) {
        return Stream.concat(dying.stream(), last.stream())
                .collect(Collectors.groupingBy(effect -> effect, TreeMap::new, Collectors.counting()));
    }

    private static void everythingOf(Shop shop, String order, Set<String> effects) {
        assertThat(shop.facts("order/" + order)).as(order)
                .filteredOn(item -> ((Item.Event) item).event().provenance().key().id().equals(order)).hasSize(1);
        List<Enrollment> runs = shop.enrollments("order/" + order);
        assertThat(runs).as("runs of the member of %s", order).hasSize(1);
        Enrollment run = runs.getFirst();
        assertThat(run.state()).as("%s", run.id()).isInstanceOf(EnrollmentState.Ended.class);
        assertThat(((EnrollmentState.Ended) run.state()).reason().kind())
                .isEqualTo(EnrollmentState.Stop.Kind.COMPLETED);
        assertThat(run.effects()).containsOnlyKeys("one", "two", "three")
                .allSatisfy((step, effect) -> assertThat(effect.status()).as(step).isEqualTo(Status.SENT));
        run.effects().keySet().forEach(step -> effects.add(run.id() + "#" + step));
    }
}
