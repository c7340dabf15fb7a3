package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.local.cli.DiffCommand;
import dev.safar.local.cli.EndCommand;
import dev.safar.local.cli.PauseCommand;
import dev.safar.local.cli.PublishCommand;
import dev.safar.local.cli.ResumeCommand;
import dev.safar.local.cli.RollbackCommand;
import dev.safar.local.cli.VersionsCommand;
import dev.safar.local.publish.PlanWords;
import dev.safar.local.story.Words;
import dev.safar.message.Language;
import dev.safar.publish.Census;
import dev.safar.publish.Fate;
import dev.safar.publish.Plan;
import dev.safar.publish.Prospect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Journeys are published, taken back, paused and ended as it is typed, while Sara waits at `rest` and the server runs, or does not.
class PublishTest {
    private static final String EVERY = """
            { "journey": "every", "title": { "en": "Every" }, "trigger": { "event": "purchase.completed" },
              "steps": [
                { "id": "%s", "wait": "%s" },
                { "id": "hello", "message": { "template": "hello", "firstOf": ["email"] } } ] }""";
    @TempDir
    private Path folder;
    private Shop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new Shop(folder, Map.of("every", EVERY.formatted("rest", "3 days")));
        shop.posts(Signed.purchase("sara", "o-sara", shop.now()));
        shop.isAtRest();
        Files.createDirectories(folder.resolve("drafts/messages/en"));
        Files.copy(folder.resolve("journeys/messages/en/hello.txt"), folder.resolve("drafts/messages/en/hello.txt"));
        draft("every", EVERY.formatted("rest", "9 days"));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void draft(String name, String journey) throws IOException {
        Files.writeString(folder.resolve("drafts").resolve(name + ".journey.json"), journey);
    }

    private At typed(Callable<Integer> command, Object... words) {
        return At.typed(command, Stream.concat(Stream.of(words), Stream.of("--data", shop.data())).toArray());
    }

    private At publishes(Object... words) {
        return typed(new PublishCommand(_ -> false),
                Stream.concat(Stream.of(words), Stream.of("--journeys", folder.resolve("drafts"))).toArray());
    }

    private Enrollment sara() {
        return shop.enrollments("order/o-sara").getFirst();
    }

    private EnrollmentState state() {
        return sara().state();
    }

    @Test
    void whoSaysNoHasSeenThePlanAndNothingIsPublished() {
        String before = sara().version();
        At no = publishes("every");
        assertThat(no.out()).contains("`every`: v1 (", "gives way to v2 (", "`rest`: wait was 3 days, and is 9 days",
                "1 waits: 1 stay, 0 move to v2 (", "0 end, 0 stranded", "at `rest` in v1 (", ": 1 stay");
        assertThat(no.refused()).startsWith("Nothing was published.").contains("--yes");
        assertThat(typed(new VersionsCommand(), "every", "--lang", "fa").done())
                .contains("زنده", "اعضا وارد این می‌شوند")
                .doesNotContain("is entered");
        assertThat(typed(new VersionsCommand(), "every").done()).contains("v1  " + before + "  is entered")
                .doesNotContain("v2");
    }

    @Test
    void whoIsMovedWaitsAsTheNewVersionSays() {
        assertThat(publishes("every", "--step", "rest=migrate", "--yes").done())
                .contains(": 1 move", "every: new members enter v2 (");
        shop.passes("4 days");
        assertThat(state()).isInstanceOf(EnrollmentState.Waiting.class);
        shop.passes("6 days");
        assertThat(sara().effects()).containsKey("hello");
    }

    @Test
    void whoIsKeptGoesOnAndWhoComesEntersTheNewVersion() {
        publishes("every", "--yes").done();
        shop.posts(Signed.purchase("omid", "o-omid", shop.now()));
        shop.isAtRest();
        shop.passes("4 days");
        assertThat(sara().effects()).containsKey("hello");
        assertThat(shop.enrollments("order/o-omid").getFirst().state()).isInstanceOf(EnrollmentState.Waiting.class);
    }

    @Test
    void whoIsEndedLeaves() {
        publishes("every", "--waiting", "end", "--yes").done();
        assertThat(state()).isInstanceOfSatisfying(EnrollmentState.Ended.class,
                ended -> assertThat(ended.reason().word()).isEqualTo("step-ended"));
    }

    @Test
    void whoStaysAndEndsAtALaterStepIsToldSo() throws IOException {
        String twice = EVERY.replace("{ \"id\": \"hello\"",
                "{ \"id\": \"later\", \"wait\": \"2 days\" },\n{ \"id\": \"hello\"");
        draft("every", twice.formatted("rest", "3 days"));
        publishes("every", "--yes").done();
        shop.posts(Signed.purchase("omid", "o-omid", shop.now()));
        shop.isAtRest();
        draft("every", twice.formatted("rest", "4 days"));
        assertThat(publishes("every", "--step", "later=end", "--yes").done())
                .contains("in v2 (", ": 1 stay, and end if they come to rest at `later`");
        shop.passes("6 days");
        assertThat(shop.enrollments("order/o-omid").getFirst().state()).isInstanceOfSatisfying(
                EnrollmentState.Ended.class, ended -> assertThat(ended.reason().word()).isEqualTo("step-ended"));
    }

    @Test
    void theStrandedAreCountedOnce() {
        Place place = new Place("0f3a12bc", "rest");
        Plan plan = new Plan("every", "aa00bb11", Optional.of(Publication.first("every", "0f3a12bc", shop.now())), 1,
                Optional.empty(),
                List.of(new Prospect(place, 3, Fate.KEEP, Optional.of(Prospect.Hindrance.STRANDED), Optional.empty(),
                        new TreeMap<>())),
                new Census(new TreeMap<>(Map.of(place, 3L)), new TreeMap<>(), 3, 3));
        assertThat(new PlanWords(Words.in(Language.ENGLISH).orElseThrow()).lines(plan))
                .anyMatch(line -> line.contains("3 wait: 0 stay, 0 move to ") && line.endsWith("0 end, 3 stranded"));
    }

    @Test
    void anEditOfATextIsSaidToBeOne() throws IOException {
        draft("every", EVERY.formatted("rest", "3 days"));
        Files.writeString(folder.resolve("drafts/messages/en/hello.txt"), "subject: Hi\nsms: Hi\n---\nHi there\n");
        assertThat(publishes("every").out()).contains("the text `hello` says something else, at `hello`",
                "Only words change").doesNotContain("wait was");
        assertThat(publishes("every", "--lang", "fa").out()).contains("تنها نوشته‌ها عوض می‌شوند", "نسخهٔ ۲");
    }

    @Test
    void whatIsLiveAlreadyIsNotPublishedOnceMore() throws IOException {
        draft("every", EVERY.formatted("rest", "3 days"));
        assertThat(publishes("every", "--yes").done()).contains("there is nothing to publish");
    }

    @Test
    void wrongInputIsToldWithTheWayOut() throws IOException {
        assertThat(publishes("evry", "--yes").refused()).contains("There is no journey `evry`", "Did you mean `every`?",
                "Nothing was published.");
        assertThat(publishes("every", "--step", "rset=migrate", "--yes").refused())
                .contains("has a step `rset`. Did you mean `rest`?");
        assertThat(publishes("every", "--step", "rest=keepp", "--yes").exit()).isEqualTo(2);
        assertThat(typed(new RollbackCommand(), "every", "--to", "v7").refused()).contains("no version `v7`", "v1");
        assertThat(typed(new RollbackCommand(), "every").refused()).contains("no earlier version");
        assertThat(typed(new RollbackCommand(), "evry").refused()).contains("`evry`", "Did you mean `every`?");
        assertThat(typed(new VersionsCommand(), "evry").refused()).contains("Did you mean `every`?");
        assertThat(typed(new PauseCommand(), "evry").refused()).contains("Did you mean `every`?");
        draft("every", EVERY.formatted("rest", "soon"));
        assertThat(publishes("every", "--yes").err()).containsPattern("every\\.journey\\.json:3:\\d+: error")
                .contains("soon", "Nothing was published.");
        draft("every", EVERY.formatted("hello-first", "3 days").replace("\"wait\": \"3 days\"",
                "\"message\": { \"template\": \"hello\", \"firstOf\": [\"email\"] }"));
        assertThat(publishes("every", "--step", "rest=migrate", "--yes").refused())
                .contains("nobody can move from the step `rest`");
        assertThat(typed(new VersionsCommand(), "every").done()).doesNotContain("v2");
    }

    @Test
    void ofTwoWhoPublishAtOnceTheSecondIsTold() throws IOException {
        PublishCommand slow = new PublishCommand(_ -> {
            assertThat(publishes("every", "--waiting", "end", "--yes").exit()).isZero();
            return true;
        });
        At second = typed(slow, "every", "--journeys", folder.resolve("drafts"), "--waiting", "migrate");
        assertThat(second.refused()).contains("somebody else changed every meanwhile");
        assertThat(state()).isInstanceOf(EnrollmentState.Ended.class);
    }

    @Test
    void rolledBackSheIsWhereSheWas() {
        publishes("every", "--waiting", "migrate", "--yes").done();
        assertThat(typed(new DiffCommand(), "every@v1", "every").done())
                .isEqualTo("`rest`: wait was 3 days, and is 9 days\n");
        assertThat(typed(new DiffCommand(), "every", folder.resolve("drafts/every.journey.json")).done())
                .isEqualTo("They are the same.\n");
        assertThat(typed(new RollbackCommand(), "every", "--waiting", "migrate", "--yes").done())
                .contains("v2 (", "gives way to v1 (", ": 1 move");
        assertThat(typed(new VersionsCommand(), "every").done().lines()).hasSize(4)
                .anyMatch(line -> line.contains("v1") && line.endsWith("is entered"));
        shop.passes("4 days");
        assertThat(sara().effects()).containsKey("hello");
    }

    @Test
    void aPausedJourneyHoldsUntilItIsResumed() {
        assertThat(typed(new PauseCommand(), "every").done()).contains("every is paused");
        assertThat(typed(new PauseCommand(), "every").refused()).contains("paused already");
        shop.passes("5 days");
        assertThat(state()).isInstanceOf(EnrollmentState.Waiting.class);
        shop.posts(Signed.purchase("omid", "o-omid", shop.now()));
        shop.isAtRest();
        assertThat(shop.enrollments("order/o-omid")).isEmpty();
        typed(new ResumeCommand(), "every").done();
        shop.isAtRest();
        assertThat(sara().effects()).containsKey("hello");
    }

    @Test
    void anEndedJourneyIsLeftAndADrainedOneGoesOn() {
        assertThat(typed(new EndCommand(_ -> false), "every").refused()).contains("Nothing was ended");
        assertThat(typed(new EndCommand(), "every", "--drain").done()).contains("every is closed");
        assertThat(state()).isInstanceOf(EnrollmentState.Waiting.class);
        assertThat(typed(new EndCommand(question -> question.contains("1 member")), "every").done())
                .contains("every is ended");
        assertThat(state()).isInstanceOfSatisfying(EnrollmentState.Ended.class,
                ended -> assertThat(ended.reason().word()).isEqualTo("journey-ended"));
    }

    /// The folder is published to while nobody serves it, and the server that comes takes the word of the rows, and not of its watched folder.
    @Test
    void whatIsPublishedWithoutAServerHoldsWhenItComes() {
        shop.close();
        assertThat(publishes("every", "--waiting", "migrate", "--yes").done()).contains(": 1 move");
        shop = new Shop(folder, Map.of());
        assertThat(shop.said.toString()).contains("The file of every holds another version than is live");
        assertThat(sara().version()).isNotEmpty();
        shop.passes("4 days");
        assertThat(state()).isInstanceOf(EnrollmentState.Waiting.class);
        shop.passes("6 days");
        assertThat(sara().effects()).containsKey("hello");
    }
}
