package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safar.json.JsonText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Runs the definitions whose executions AWS recorded, and compares: the end and the order of states, and then the whole history. Answers of
/// tasks are replayed, and placeholders skipped. The system property `safar.asl.cases` names another file of the same format.
class ConformanceTest {
    private static final Path CASES = Path.of(System.getProperty("safar.asl.cases", System
            .getProperty("safar.root", ".") + "/../shared/data/asl-conformance/cases.json"));

    @TestFactory
    Stream<DynamicTest> everyRecordedExecutionRunsHereAsOnAws() throws IOException {
        return tests(ConformanceTest::checkStatesAndEnd);
    }

    @TestFactory
    Stream<DynamicTest> everyHistoryTellsWhatAwsTold() throws IOException {
        return tests(ConformanceTest::checkHistory);
    }

    private static Stream<DynamicTest> tests(BiConsumer<Map<?, ?>, Recording> check) throws IOException {
        if (!Files.exists(CASES)) {
            return Stream.of(DynamicTest.dynamicTest("the recorded executions are not there",
                    () -> assumeTrue(false, "No file " + CASES)));
        }
        Map<?, ?> file = (Map<?, ?>) Objects.requireNonNull(Recording.parse(Files.readString(CASES)));
        List<DynamicTest> tests = new ArrayList<>();
        for (Object item : list(file.get("cases"))) {
            Map<?, ?> recordedCase = (Map<?, ?>) item;
            tests.add(DynamicTest.dynamicTest(String.valueOf(recordedCase.get("id")), () -> each(recordedCase, check)));
        }
        return tests.stream();
    }

    private static void each(Map<?, ?> recordedCase, BiConsumer<Map<?, ?>, Recording> check) {
        List<Recording> recordings = recordings((Map<?, ?>) Objects.requireNonNull(recordedCase.get("recorded")));
        List<?> executions = list(recordedCase.get("executions"));
        assertThat(recordings).hasSameSizeAs(executions);
        for (int i = 0; i < executions.size(); i++) {
            check.accept((Map<?, ?>) Objects.requireNonNull(executions.get(i)), recordings.get(i));
        }
    }

    private static void checkStatesAndEnd(Map<?, ?> execution, Recording recording) {
        RecordedHistory history = new RecordedHistory();
        ExecutionResult result = run(execution, recording, history);
        List<String> states = history.events().stream().filter(event -> event.isEntered() || event.isExited())
                .map(event -> event.type() + " " + event.stateName()).toList();
        if (recording.isOrdered()) {
            assertThat(states).isEqualTo(recording.states());
        } else {
            assertThat(states).containsExactlyInAnyOrderElementsOf(recording.states());
        }
        assertEnd(recording.result(), result);
    }

    /// Inside a Parallel the recorded events are sorted by type and their ids are gone, so there is nothing to compare.
    private static void checkHistory(Map<?, ?> execution, Recording recording) {
        RecordedHistory history = new RecordedHistory();
        run(execution, recording, history);
        if (recording.isOrdered()) {
            assertThat(Histories.differences(recording.events(),
                    history.events().stream().map(HistoryEvent::toMap).toList())).isEmpty();
        }
    }

    private static ExecutionResult run(Map<?, ?> execution, Recording recording, RecordedHistory history) {
        Object definition = execution.get("definition");
        StateMachine machine = StateMachine.of(definition instanceof String text ? text : JsonText.compact(definition));
        Launch launch = new Launch("machine", "execution", 1, recording.replay(),
                new VirtualTime(Instant.parse("2024-11-12T12:00:00Z")), history);
        Object input = execution.get("input");
        return machine.start(Recording.parse(input == null ? "{}" : (String) input), launch).run();
    }

    private static void assertEnd(ExecutionResult recorded, ExecutionResult actual) {
        switch (recorded) {
            case ExecutionResult.Succeeded(var output) when actual instanceof ExecutionResult.Succeeded(var own) ->
                assertThat(Likeness.alike(output, own)).as("expected %s but was %s", output, own).isTrue();
            case ExecutionResult.Failed(var error, var cause) when actual instanceof ExecutionResult.Failed own -> {
                assertThat(own.error()).isEqualTo(error);
                assertThat(Likeness.alike(cause, own.cause())).as("expected %s but was %s", cause, own.cause())
                        .isTrue();
            }
            case ExecutionResult.Succeeded _,ExecutionResult.Failed _,ExecutionResult.TimedOut _ ->
                assertThat(actual).isEqualTo(recorded);
        }
    }

    private static List<Recording> recordings(Map<?, ?> recorded) {
        List<Recording> recordings = new ArrayList<>();
        List<String> names = recorded.keySet().stream().map(String.class::cast)
                .sorted(Comparator.comparingInt(ConformanceTest::number)).toList();
        for (String name : names) {
            if (recorded.get(name) instanceof Map<?, ?> map && map.get("events") instanceof List<?> events) {
                recordings.add(new Recording(events.stream().map(ConformanceTest::event).toList()));
            }
        }
        return recordings;
    }

    /// Several executions of one case are numbered: `exec_hist_resp_0`, `exec_hist_resp_1`.
    private static int number(String name) {
        String digits = name.replaceAll(".*?([0-9]*)$", "$1");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> event(@Nullable Object event) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(event);
    }

    private static List<?> list(@Nullable Object value) {
        return (List<?>) Objects.requireNonNull(value);
    }
}
