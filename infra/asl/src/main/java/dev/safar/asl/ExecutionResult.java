package dev.safar.asl;

import org.jspecify.annotations.Nullable;

/// How an execution ended.
public sealed interface ExecutionResult {
    /// {@return the status as AWS names it: `SUCCEEDED`, `FAILED` or `TIMED_OUT`}
    String status();

    /// The last state was reached.
    ///
    /// @param output its output, immutable
    record Succeeded(@Nullable Object output) implements ExecutionResult {
        @Override
        public String status() {
            return "SUCCEEDED";
        }
    }

    /// A state failed and nothing caught it, or a Fail state was reached.
    ///
    /// @param error the error's name; null where a Fail state gives none
    /// @param cause what happened; null where there is nothing to say
    record Failed(@Nullable String error, @Nullable String cause) implements ExecutionResult {
        @Override
        public String status() {
            return "FAILED";
        }
    }

    /// The machine's own `TimeoutSeconds` ran out.
    record TimedOut() implements ExecutionResult {
        @Override
        public String status() {
            return "TIMED_OUT";
        }
    }
}
