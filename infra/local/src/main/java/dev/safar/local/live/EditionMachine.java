package dev.safar.local.live;

import dev.safar.asl.LambdaFunctions;
import dev.safar.asl.Launch;
import dev.safar.asl.StateMachine;
import dev.safar.asl.TaskOutcome;
import dev.safar.asl.Timeline;
import dev.safar.flow.Start;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.JourneyDefinition;
import dev.safar.json.JsonText;
import dev.safar.lambda.JourneySteps;
import dev.safar.local.stack.LocalFunction;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One edition's state machine, and the function that it calls.
final class EditionMachine {
    /// The name that definitions call the function by; a template puts the function's address there.
    private static final String JOURNEY_STEPS = "${JourneySteps}";

    private final JourneyDefinition journey;
    private final StateMachine machine;
    private final LambdaFunctions tasks;
    private final Timeline time;

    /// @param function does what the machine asks for, with the edition's own texts
    /// @param time the clock of its executions
    EditionMachine(Edition edition, JourneySteps function, Timeline time) {
        LocalFunction steps = new LocalFunction("JourneySteps", function);
        this.journey = edition.journey();
        this.machine = StateMachine.of(JsonText.compact(edition.machine()));
        this.tasks = new LambdaFunctions(Map.of(JOURNEY_STEPS, call -> answer(steps, call.payload())));
        this.time = time;
    }

    private TaskOutcome answer(LocalFunction steps, @Nullable Object payload) {
        try {
            return new TaskOutcome.Succeeded(steps.call(stamped(payload)));
        } catch (RuntimeException thrown) {
            return LambdaFunctions.thrown(thrown.getClass().getName(), String.valueOf(thrown.getMessage()));
        }
    }

    /// A machine that was compiled says the version of its journey's structure; an edition's is that of its texts, too.
    private @Nullable Object stamped(@Nullable Object payload) {
        if (!(payload instanceof Map<?, ?> call)) {
            return payload;
        }
        Map<Object, @Nullable Object> stamped = new LinkedHashMap<>(call);
        stamped.replace("version", journey.version());
        return stamped;
    }

    /// Runs one segment to its end, whatever that is: a run that failed is left to its lease, as it is on AWS.
    ///
    /// @param start which
    /// @param number of the execution, for its name
    /// @param seed what the execution draws from
    void run(Start start, long number, long seed) {
        EnrollmentId id = start.enrollment();
        Map<String, Object> input = Map.of("member", id.member().value(), "enrollment", id.entry(), "run",
                start.run());
        machine.start(input, new Launch(journey.name(), journey.name() + "-" + number, seed, tasks, time, null)).run();
    }
}
