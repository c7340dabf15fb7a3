package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.hash.Sha256;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kill a server under load, again and again on one folder of data: nothing that was answered with 2xx is lost, fact, rejection or click, and nothing is done twice,
/// mail included. A handful of deaths here; as many as `-Dsafar.deaths` says where it is set, as in `.ci/run`. Each is a virtual machine that starts: where
/// `-Dsafar.seconds` is set too, no life begins after them, and the last line says how many there were.
class KilledServerTest {
    private static final int DEATHS = Integer.getInteger("safar.deaths", 3);
    private static final Optional<Long> SECONDS = Optional.ofNullable(Long.getLong("safar.seconds"));
    /// Sixteen executions, and the sweep.
    private static final long LEAVING_AT_ONCE = 17;
    private static final long SECOND = 1_000_000_000L;
    private static final int ID_DIGITS = 40;
    private static final long SEED = Long.getLong("safar.seed", 5);
    /// The first purchase of each member begins a run of two tasks and a mail at once; the clock passes what the process died in, and a wait with a third task.
    private static final String FOUR_THINGS = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "reentry": { "after": "1 hour" },
              "steps": [
                { "id": "one", "task": { "title": { "en": "One" }, "deadline": "1 day" } },
                { "id": "two", "task": { "title": { "en": "Two" }, "deadline": "1 day" } },
                { "id": "mail", "message": { "template": "hello", "firstOf": ["email"] } },
                { "id": "later", "wait": "3 days" },
                { "id": "three", "task": { "title": { "en": "Three" }, "deadline": "1 day" } } ] }""";
    @TempDir
    private Path folder = Path.of("");

    private final Map<String, Status> effects = new TreeMap<>();

    @Test
    void nothingAnsweredIsLostAndNothingIsDoneTwice() throws IOException, InterruptedException {
        Map<String, String> journeys = Map.of("every", FOUR_THINGS);
        try (Postbox postbox = new Postbox()) {
            postbox.serves(folder.resolve("data"), true);
            new Shop(folder, journeys).close();
            Path handed = folder.resolve("handed.txt");
            Killing killing = new Killing(folder.resolve("data"), folder.resolve("journeys"), handed, postbox, SEED);
            int deaths = killed(killing);
            try (Shop shop = new Shop(folder, journeys)) {
                shop.isAtRest();
                shop.passes("1 hour");
                shop.passes("3 days");
                shop.passes("1 hour");
                assertThat(killing.answered).hasSizeGreaterThan(deaths);
                assertThat(killing.rejected).isNotEmpty();
                assertThat(killing.clicked).isNotEmpty();
                killing.answered.forEach(order -> everythingOf(shop, order));
                long again = nothingTwice(shop, counted(Files.readAllLines(handed), shop.handed), deaths);
                mails(postbox, deaths);
                rejections(shop, killing.rejected);
                killing.clicked.forEach(reader -> click(shop, reader));
                assertThat(shop.deadLetters()).isEmpty();
                System.out.println(told(deaths, killing, again, postbox));
            }
        }
    }

    private static int killed(Killing killing) throws IOException, InterruptedException {
        int deaths = 0;
        long from = System.nanoTime();
        while (deaths < DEATHS && SECONDS.filter(most -> System.nanoTime() - from >= most * SECOND).isEmpty()) {
            killing.once();
            deaths++;
        }
        return deaths;
    }

    private String told(int deaths, Killing killing, long again, Postbox postbox) {
        String lives = deaths == DEATHS
                ? deaths + " lives"
                : "only " + deaths + " of " + DEATHS + " lives, for its "
                        + SECONDS.orElse(0L) + " seconds were over";
        return killing.answered.size() + " facts and " + killing.rejected.size() + " rejections were answered in "
                + lives + "; " + effects.size() + " effects came of their members, " + postbox.ids().size()
                + " of them mails that arrived; " + killing.clicked.size() + " were clicked in; " + again
                + " effects were handed to the carrier again, and dropped; of " + uncertain()
                + " mails nobody knows whether they left";
    }

    private long uncertain() {
        return effects.values().stream().filter(Status.UNCERTAIN::equals).count();
    }

    private Set<String> done() {
        return effects.entrySet().stream().filter(one -> one.getValue() == Status.SENT).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private long nothingTwice(Shop shop, Map<String, Long> sends, int deaths) {
        assertThat(shop.outbox()).containsAll(done()).doesNotHaveDuplicates();
        assertThat(sends.keySet()).containsAll(done());
        long again = sends.values().stream().mapToLong(count -> count - 1).sum();
        assertThat(again).as("handed over again: at most what was leaving at a death").isBetween(0L,
                deaths * LEAVING_AT_ONCE);
        assertThat(Collections.max(sends.values())).isLessThanOrEqualTo(1L + deaths);
        return again;
    }

    /// A mail server knows no effects: what is not known to have left stays unclear, rather than being sent again.
    private void mails(Postbox postbox, int deaths) {
        assertThat(postbox.ids()).doesNotHaveDuplicates().containsAll(done().stream()
                .filter(effect -> effect.endsWith("#mail"))
                .map(effect -> "<" + Sha256.hex("mail:" + effect).substring(0, ID_DIGITS) + "@shop.example>").toList());
        assertThat(uncertain()).isLessThanOrEqualTo(deaths * LEAVING_AT_ONCE);
    }

    private static void rejections(Shop shop, Set<String> rejected) {
        assertThat(shop.rejections()).doesNotHaveDuplicates()
                .containsAll(rejected.stream().map(order -> "my-shop/order/" + order).toList());
    }

    private static void click(Shop shop, String reader) {
        assertThat(Killing.orders(reader).map(order -> shop.facts("order/" + order)).filter(facts -> !facts.isEmpty())
                .findFirst().orElseThrow()).as("clicks of " + reader)
                .filteredOn(item -> ((Item.Event) item).event().type().equals("message.clicked")).hasSize(1);
    }

    /// How often each effect was handed to the carrier, in all lives together.
    private static Map<String, Long> counted(List<String> dying, List<String> last) {
        return Stream.concat(dying.stream(), last.stream())
                .collect(Collectors.groupingBy(effect -> effect, TreeMap::new, Collectors.counting()));
    }

    private void everythingOf(Shop shop, String order) {
        assertThat(shop.facts("order/" + order)).as(order)
                .filteredOn(item -> ((Item.Event) item).event().provenance().key().id().equals(order)).hasSize(1);
        List<Enrollment> runs = shop.enrollments("order/" + order);
        assertThat(runs).as("runs of the member of %s", order).hasSize(1);
        Enrollment run = runs.getFirst();
        assertThat(run.state()).as("%s", run.id()).isInstanceOf(EnrollmentState.Ended.class);
        assertThat(((EnrollmentState.Ended) run.state()).reason().kind())
                .isEqualTo(EnrollmentState.Stop.Kind.COMPLETED);
        assertThat(run.effects()).containsOnlyKeys("one", "two", "mail", "three").allSatisfy(
                (step, effect) -> assertThat(effect.status()).as(step).isIn(step.equals("mail")
                        ? List.of(Status.SENT, Status.UNCERTAIN)
                        : List.of(Status.SENT)));
        run.effects().forEach((step, effect) -> effects.put(run.id() + "#" + step, effect.status()));
    }
}
