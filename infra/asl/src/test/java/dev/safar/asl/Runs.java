package dev.safar.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs a definition on a virtual clock and remembers what happened.
final class Runs {
    static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private final VirtualTime clock = new VirtualTime(START);
    private final RecordedHistory history = new RecordedHistory();
    private final List<Duration> calls = new ArrayList<>();
    private final ExecutionResult result;

    private Runs(String definition, String input, TaskRunner tasks, long seed) {
        TaskRunner remembering = call -> {
            calls.add(Duration.between(START, call.at()));
            return tasks.run(call);
        };
        Launch launch = new Launch("machine", "run-1", seed, remembering, clock, history);
        result = StateMachine.of(definition.replace('`', '"')).start(Recording.parse(input), launch).run();
    }

    /// Backquotes in the definition stand for double quotes.
    static Runs of(String definition, String input, TaskRunner tasks, long seed) {
        return new Runs(definition, input, tasks, seed);
    }

    static Runs of(String definition, TaskRunner tasks) {
        return new Runs(definition, "{}", tasks, 1);
    }

    static Runs of(String definition) {
        return of(definition, call -> {
            throw new IllegalStateException("No task expected: " + call);
        });
    }

    /// One Pass state whose output is one expression.
    static Runs ofExpression(String expression, String input) {
        return of("{`QueryLanguage`:`JSONata`,`StartAt`:`P`,`States`:{`P`:{`Type`:`Pass`,`Output`:`{% " + expression
                + " %}`,`End`:true}}}", input, call -> new TaskOutcome.NeverAnswers(), 1);
    }

    /// A machine in JSONata of the states given, the first of which is `A`.
    static String machine(String states) {
        return "{`QueryLanguage`:`JSONata`,`StartAt`:`A`,`States`:{" + states + "}}";
    }

    ExecutionResult result() {
        return result;
    }

    @Nullable
    Object output() {
        return switch (result) {
            case ExecutionResult.Succeeded(var output) -> output;
            case ExecutionResult.Failed _,ExecutionResult.TimedOut _ -> throw new AssertionError(result);
        };
    }

    String error() {
        return switch (result) {
            case ExecutionResult.Failed failed -> Objects.requireNonNull(failed.error());
            case ExecutionResult.Succeeded _,ExecutionResult.TimedOut _ -> throw new AssertionError(result);
        };
    }

    String cause() {
        return switch (result) {
            case ExecutionResult.Failed failed -> Objects.requireNonNull(failed.cause());
            case ExecutionResult.Succeeded _,ExecutionResult.TimedOut _ -> throw new AssertionError(result);
        };
    }

    Duration took() {
        return Duration.between(START, clock.now());
    }

    /// {@return when each task began, counted from the start}
    List<Duration> calls() {
        return calls;
    }

    List<HistoryEvent> events() {
        return history.events();
    }

    List<String> types() {
        return history.events().stream().map(HistoryEvent::type).toList();
    }
}
