package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.flow.Broken;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Functions are deployed with another version of a journey while a member is in it: `before` and `later` are the functions of the two deployments.
class DeployTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration LEASE_AND_A_MINUTE = Duration.ofMinutes(8);
    private static final JourneyDefinition CARE = care("Care", "reply");
    /// A letter of the title is mended, as of any text.
    private static final JourneyDefinition MENDED = care("Caring", "reply");
    /// The step at which she waits has another name.
    private static final JourneyDefinition RENAMED = care("Care", "listen");

    private final MemoryStore store = new MemoryStore(1);
    private final Functions before = new Functions(store, 1, List.of(CARE));
    private Functions later = new Functions(store, 1, List.of(MENDED));

    private static JourneyDefinition care(String title, String wait) {
        return Journeys.journey("care", """
                { "journey": "care", "title": { "en": "%s" }, "trigger": { "event": "purchase.completed" },
                  "goal": { "event": "complaint.resolved", "within": "30 days" }, "exit": { "event": "complaint.opened" },
                  "steps": [
                    { "id": "call", "task": { "title": { "en": "Call her" }, "deadline": "2 days" } },
                    { "id": "%s", "waitFor": { "event": "survey.answered", "atMost": "5 days" },
                      "onEvent": [{ "id": "thank", "task": { "title": { "en": "Thank her" }, "deadline": "2 days" } }],
                      "onTimeout": [{ "id": "ask", "task": { "title": { "en": "Ask her" }, "deadline": "2 days" } }] } ] }
                """.formatted(title, wait));
    }

    /// She waits for her answer, since the start.
    private void waiting() {
        before.failuresOf(batchOf(purchase("1", "17")));
        before.step("begin");
        before.step("step", "step", "call");
        assertThat(enrollment().state()).isInstanceOf(Waiting.class);
    }

    @Test
    void herAnswerWakesHerInTheVersionThatIsDeployed() {
        waiting();
        later.after(DAY).failuresOf(batchOf(answer()));
        assertThat(later.step("begin")).containsEntry("at", "After reply");
        later.step("step", "step", "thank");
        assertThat(enrollment().version()).isEqualTo(MENDED.version());
        assertThat(ended().kind()).isEqualTo(Stop.Kind.COMPLETED);
    }

    @Test
    void herWaitRunsOutInTheVersionThatIsDeployed() {
        waiting();
        later.after(DAY.multipliedBy(5)).sweep();
        assertThat(later.step("begin")).containsEntry("at", "After reply");
        later.step("step", "step", "ask");
        assertThat(enrollment().effects()).containsOnlyKeys("call", "ask");
        assertThat(ended().kind()).isEqualTo(Stop.Kind.COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({"complaint.opened, EXIT", "consent.withdrawn, EXIT", "complaint.resolved, GOAL"})
    void exitWithdrawalAndGoalReachHer(String type, Stop.Kind kind) {
        waiting();
        later.after(DAY)
                .failuresOf(batchOf(told(type, type.startsWith("complaint") ? Map.of("complaint", "c") : Map.of())));
        assertThat(ended().kind()).isEqualTo(kind);
    }

    @Test
    void whoWaitsAtAStepThatIsGoneIsEndedSomeTimeAfterItIsDue() {
        waiting();
        later = new Functions(store, 1, List.of(RENAMED)).after(DAY.multipliedBy(5));
        assertThat(later.sweep()).containsEntry("started", 0L).containsEntry("failed", 0L);
        assertThat(enrollment().state()).isInstanceOf(Waiting.class);
        for (int minute = 0; minute < 15; minute++) {
            later.after(Duration.ofMinutes(1)).sweep();
        }
        assertThat(enrollment().state()).isInstanceOf(Waiting.class);
        later.after(Duration.ofMinutes(15)).sweep();
        assertThat(ended()).isEqualTo(Stop.RETIRED);
    }

    /// The step at which she waits asks or acts now: a fact that the new version listens for is taken in, and she is left where she is.
    @ParameterizedTest
    @ValueSource(strings = {
            "{ \"id\": \"reply\", \"if\": \"member.purchases.count > 9\", \"then\": [{ \"id\": \"many\", \"wait\": \"1 day\" }] }",
            "{ \"id\": \"reply\", \"task\": { \"title\": { \"en\": \"Reply\" }, \"deadline\": \"2 days\" } }"})
    void whoWaitsAtAStepOfAnotherKindIsLeftThere(String step) {
        waiting();
        EnrollmentState waiting = enrollment().state();
        later = new Functions(store, 1, List.of(Journeys.journey("care", """
                { "journey": "care", "title": { "en": "Care" }, "trigger": { "event": "purchase.completed" },
                  "steps": [
                    { "id": "call", "task": { "title": { "en": "Call her" }, "deadline": "2 days" } }, %s,
                    { "id": "listen", "waitFor": { "event": "survey.answered", "atMost": "5 days" } } ] }
                """.formatted(step)))).after(DAY);
        assertThat(later.failuresOf(batchOf(answer()))).isEmpty();
        assertThat(enrollment().state()).isEqualTo(waiting);
    }

    @Test
    void whoWaitsAtAStepThatIsGoneStillReachesTheGoal() {
        waiting();
        later = new Functions(store, 1, List.of(RENAMED)).after(DAY);
        later.failuresOf(batchOf(answer(), told("complaint.resolved", Map.of("complaint", "c"))));
        assertThat(ended().kind()).isEqualTo(Stop.Kind.GOAL);
    }

    /// The queue's function is deployed first.
    @Test
    void runThatBeganInAYoungerVersionWaitsForItsFunction() {
        later.failuresOf(batchOf(purchase("1", "17")));
        before.started.add(later.started.getLast());
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> before.step("begin"));
        assertGoesOnByItsLease();
    }

    /// The machines' function is deployed first.
    @Test
    void runThatBeganInAnOlderVersionGoesOnInTheOneThatIsDeployed() {
        before.failuresOf(batchOf(purchase("1", "17")));
        later.started.add(before.started.getLast());
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> later.step("begin"));
        assertGoesOnByItsLease();
    }

    @Test
    void segmentThatIsUnderWayGoesOnInTheVersionThatIsDeployed() {
        before.failuresOf(batchOf(purchase("1", "17")));
        before.step("begin");
        later.started.add(before.started.getLast());
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> later.step("step", "step", "call"));
        assertGoesOnByItsLease();
    }

    /// Its lease is over: it begins again in no version that has no place for it, and a function that is about to be replaced does not end it.
    @Test
    void segmentWhosePlaceIsGoneIsEndedSomeTimeAfterItsLease() {
        before.failuresOf(batchOf(purchase("1", "17")));
        before.step("begin");
        later = new Functions(store, 1, List.of(Journeys.journey("care", """
                { "journey": "care", "title": { "en": "Care" }, "trigger": { "event": "purchase.completed" },
                  "steps": [ { "id": "ring", "task": { "title": { "en": "Ring her" }, "deadline": "2 days" } } ] }
                """)));
        assertEndsSomeTimeAfterItsLease();
    }

    @Test
    void segmentThatWasToGoOnBehindAStepThatIsGoneIsEndedSomeTimeAfterItsLease() {
        waiting();
        before.after(DAY).failuresOf(batchOf(answer()));
        later = new Functions(store, 1, List.of(RENAMED)).after(DAY);
        assertEndsSomeTimeAfterItsLease();
    }

    private void assertEndsSomeTimeAfterItsLease() {
        Enrollment running = enrollment();
        assertThat(later.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("started", 0L).containsEntry("failed", 0L);
        later.after(Duration.ofMinutes(13)).sweep();
        assertThat(enrollment()).isEqualTo(running);
        later.after(Duration.ofMinutes(16)).sweep();
        assertThat(ended()).isEqualTo(Stop.RETIRED);
    }

    /// The machines are deployed first: one asks for a step that only its own version has.
    @Test
    void machineThatIsYoungerThanItsFunctionEndsNobody() {
        before.failuresOf(batchOf(purchase("1", "17")));
        before.step("begin");
        Enrollment running = enrollment();
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> before.step("step", "step", "listen", "version", RENAMED.version()))
                .withMessageContaining("UnknownVersion");
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> before.step("park", "at", "listen", "version", RENAMED.version()));
        assertThat(enrollment()).isEqualTo(running);
        assertThatExceptionOfType(Broken.class)
                .isThrownBy(() -> before.step("step", "step", "listen", "version", CARE.version()));
    }

    /// The functions are deployed first: a machine of the version before would go by its own steps, and park past one that the younger version put in.
    @Test
    void machineOfAnotherVersionBeginsNoSegment() {
        later.failuresOf(batchOf(purchase("1", "17")));
        Enrollment running = enrollment();
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> later.step("begin", "version", CARE.version()))
                .withMessageContaining("UnknownVersion");
        assertThat(enrollment()).isEqualTo(running);
        assertThat(later.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("started", 1L);
        assertThat(later.step("begin", "version", MENDED.version())).containsEntry("at", "call");
    }

    private void assertGoesOnByItsLease() {
        assertThat(enrollment().state()).isInstanceOf(Running.class);
        assertThat(later.after(LEASE_AND_A_MINUTE).sweep()).containsEntry("started", 1L);
        assertThat(enrollment().version()).isEqualTo(MENDED.version());
        assertThat(later.step("begin")).containsEntry("at", "call");
        later.step("step", "step", "call");
        assertThat(enrollment().state()).isInstanceOf(Waiting.class);
        assertThat(enrollment().effects()).hasEntrySatisfying("call", done -> assertThat(done.attempt()).isEqualTo(1));
    }

    /// A function that is about to be replaced knows neither her version nor her step, and leaves her alone.
    @Test
    void olderFunctionEndsNobodyWhoIsInAYoungerVersion() {
        later = new Functions(store, 1, List.of(RENAMED));
        later.failuresOf(batchOf(purchase("1", "17")));
        later.step("begin");
        later.step("step", "step", "call");
        Enrollment waiting = enrollment();
        before.after(DAY).failuresOf(batchOf(purchase("2", "17")));
        before.after(DAY.multipliedBy(4).plusMinutes(14)).sweep();
        assertThat(enrollment()).isEqualTo(waiting);
        later.after(DAY.multipliedBy(5).plusMinutes(30)).sweep();
        assertThat(later.step("begin")).containsEntry("at", "After listen");
    }

    private static String answer() {
        return told("survey.answered", Map.of("journey", "care", "step", "call", "score", 9));
    }

    private static String told(String type, Map<String, Object> data) {
        return fact(type, "f", Map.of("customerId", "17"), data).replace("03-21T", "03-22T");
    }

    private Enrollment enrollment() {
        return store.all(Item.Enrollment.class).map(Item.Enrollment::enrollment).findFirst().orElseThrow();
    }

    private Stop ended() {
        return ((Ended) enrollment().state()).reason();
    }
}
