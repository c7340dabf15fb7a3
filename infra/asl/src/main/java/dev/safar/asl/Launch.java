package dev.safar.asl;

import org.jspecify.annotations.Nullable;

/// What one execution needs from outside.
///
/// @param machineName the state machine's name, as `$states.context.StateMachine.Name` gives it
/// @param name the execution's name, as `$states.context.Execution.Name` gives it
/// @param seed where `$uuid`, `$random`, `$shuffle` and the jitter of retries come from: the same seed gives the same values
/// @param tasks does the work of Task states
/// @param timeline the clock
/// @param history is told of every event; null for none, which is faster
public record Launch(String machineName, String name, long seed, TaskRunner tasks, Timeline timeline,
        @Nullable HistoryListener history) {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:";

    /// {@return the same launch with a listener}
    ///
    /// @param listener is told of every event
    public Launch withHistory(HistoryListener listener) {
        return new Launch(machineName, name, seed, tasks, timeline, listener);
    }

    String machineArn() {
        return ARN + "stateMachine:" + machineName;
    }

    String executionArn() {
        return ARN + "execution:" + machineName + ":" + name;
    }
}
