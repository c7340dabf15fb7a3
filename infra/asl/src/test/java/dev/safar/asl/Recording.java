package dev.safar.asl;

import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The history AWS recorded of one execution: what to expect, and what its tasks answered.
///
/// @param events as `GetExecutionHistory` gives them, JSON texts read where they hold an object
record Recording(List<Map<String, @Nullable Object>> events) {
    private static final Limits LIMITS = new Limits(64 << 20, 200, 8 << 20, 100);

    static @Nullable Object parse(String text) {
        return switch (Json.read(text, LIMITS)) {
            case Parsed.Value(var root) -> root.plain();
            case Parsed.Fault fault -> throw new IllegalArgumentException(fault.toString());
        };
    }

    /// {@return whether the order of events is known: inside a Parallel it is not kept}
    boolean isOrdered() {
        return events.stream().allMatch(event -> event.get("id") instanceof Number);
    }

    /// {@return the type and name of every state entered or exited, in order}
    List<String> states() {
        List<String> states = new ArrayList<>();
        for (Map<String, @Nullable Object> event : events) {
            Object name = details(event).get("name");
            if (type(event).matches(".*State(Entered|Exited)")) {
                states.add(type(event) + " " + name);
            }
        }
        return states;
    }

    /// {@return how it ended; an output is as recorded}
    ExecutionResult result() {
        Map<String, @Nullable Object> last = events.getLast();
        Map<?, ?> details = details(last);
        return switch (type(last)) {
            case "ExecutionSucceeded" -> new ExecutionResult.Succeeded(json(details.get("output")));
            case "ExecutionFailed" -> new ExecutionResult.Failed((String) details.get("error"),
                    text(details.get("cause")));
            case "ExecutionTimedOut" -> new ExecutionResult.TimedOut();
            default -> throw new IllegalArgumentException("Not an end: " + last);
        };
    }

    /// {@return a runner that gives each state the answers its tasks gave then, in order}
    TaskRunner replay() {
        Map<String, Deque<TaskOutcome>> answers = new HashMap<>();
        for (Map<String, @Nullable Object> event : events) {
            TaskOutcome outcome = outcome(event);
            if (outcome != null) {
                answers.computeIfAbsent(stateOf(event), _ -> new ArrayDeque<>()).add(outcome);
            }
        }
        return call -> Objects.requireNonNull(answers.getOrDefault(call.state(), new ArrayDeque<>()).poll(),
                () -> "No answer was recorded for " + call.state());
    }

    private static @Nullable TaskOutcome outcome(Map<String, @Nullable Object> event) {
        Map<?, ?> details = details(event);
        return switch (type(event)) {
            case "TaskSucceeded", "LambdaFunctionSucceeded" -> new TaskOutcome.Succeeded(json(details.get("output")));
            case "TaskFailed", "LambdaFunctionFailed", "LambdaFunctionScheduleFailed", "TaskSubmitFailed",
                    "TaskStartFailed" ->
                new TaskOutcome.Failed(String.valueOf(details.get("error")),
                        text(details.get("cause")), Duration.ZERO);
            case "TaskTimedOut", "LambdaFunctionTimedOut" -> new TaskOutcome.NeverAnswers();
            default -> null;
        };
    }

    private String stateOf(Map<String, @Nullable Object> event) {
        Map<String, @Nullable Object> at = event;
        while (!type(at).endsWith("StateEntered")) {
            at = before(at);
        }
        return String.valueOf(details(at).get("name"));
    }

    /// The event that led to this one; inside a Parallel, where the recorded ids are gone, the last task entered.
    private Map<String, @Nullable Object> before(Map<String, @Nullable Object> event) {
        for (Map<String, @Nullable Object> other : events) {
            if (Objects.equals(other.get("id"), event.get("previousEventId"))) {
                return other;
            }
        }
        for (Map<String, @Nullable Object> other : events.subList(0, events.indexOf(event)).reversed()) {
            if (type(other).equals("TaskStateEntered")) {
                return other;
            }
        }
        throw new IllegalArgumentException("No task was entered before " + event);
    }

    private static String type(Map<String, @Nullable Object> event) {
        return String.valueOf(event.get("type"));
    }

    private static Map<?, ?> details(Map<String, @Nullable Object> event) {
        return event.values().stream().filter(Map.class::isInstance).map(Map.class::cast).findFirst()
                .orElse(Map.of());
    }

    /// {@return the value a JSON text holds; anything else, a placeholder for one, is itself}
    static @Nullable Object json(@Nullable Object recorded) {
        return recorded instanceof String text && Json.read(text, LIMITS) instanceof Parsed.Value(var root)
                ? root.plain()
                : recorded;
    }

    private static @Nullable String text(@Nullable Object recorded) {
        return recorded == null || recorded instanceof String ? (String) recorded : JsonText.compact(recorded);
    }
}
