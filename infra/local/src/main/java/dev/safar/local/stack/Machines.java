package dev.safar.local.stack;

import dev.safar.asl.Execution;
import dev.safar.asl.ExecutionResult;
import dev.safar.asl.LambdaFunctions;
import dev.safar.asl.HistoryListener;
import dev.safar.asl.Launch;
import dev.safar.asl.StateMachine;
import dev.safar.asl.TaskOutcome;
import dev.safar.asl.TaskRunner;
import dev.safar.asl.VirtualTime;
import dev.safar.flow.Start;
import dev.safar.journey.EnrollmentId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The local stand-in for Step Functions: the compiled machines, run by the interpreter. An execution's end is all that is kept of it.
final class Machines {
    /// The name that definitions call the function by; the template puts the function's address there.
    private static final String JOURNEY_STEPS = "${JourneySteps}";

    private final Map<String, StateMachine> machines;
    private final TaskRunner functions;
    private final VirtualTime clock;
    private @Nullable HistoryListener listener;
    private long started;
    private long transitions;
    private long calls;

    Machines(Compiled compiled, LocalFunction steps, VirtualTime clock) {
        this.machines = compiled.machines();
        this.functions = new LambdaFunctions(Map.of(JOURNEY_STEPS, call -> answer(steps, call.payload())));
        this.clock = clock;
    }

    private TaskOutcome answer(LocalFunction steps, @Nullable Object payload) {
        calls++;
        try {
            return new TaskOutcome.Succeeded(steps.call(payload));
        } catch (RuntimeException thrown) {
            // As Lambda does: an error is named by its class, and the machine knows which names mean "again" and which "never".
            return LambdaFunctions.thrown(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
        }
    }

    /// Runs one segment to its end.
    ///
    /// @return why it failed, or empty where it did not
    Optional<String> run(Start start) {
        EnrollmentId id = start.enrollment();
        StateMachine machine = Optional.ofNullable(machines.get(id.journey()))
                .orElseThrow(() -> new IllegalStateException("There is no machine for journey '" + id.journey() + "'"));
        // Each execution draws another claim, and the same run of the stack draws the same ones.
        long seed = started++;
        Launch launch = new Launch(id.journey(), id.journey() + "-" + seed, seed, functions, clock, listener);
        Map<String, Object> input = Map.of("member", id.member().value(), "enrollment", id.entry(), "run", start.run());
        Execution execution = machine.start(input, launch);
        ExecutionResult result = execution.run();
        transitions += execution.transitions();
        return switch (result) {
            case ExecutionResult.Succeeded _ -> Optional.empty();
            case ExecutionResult.Failed failed ->
                Optional.of(id.journey() + ": " + failed.error() + ": " + failed.cause());
            case ExecutionResult.TimedOut _ -> Optional.of(id.journey() + ": the execution took too long");
        };
    }

    void listen(HistoryListener next) {
        listener = next;
    }

    long started() {
        return started;
    }

    long calls() {
        return calls;
    }

    long transitions() {
        return transitions;
    }
}
