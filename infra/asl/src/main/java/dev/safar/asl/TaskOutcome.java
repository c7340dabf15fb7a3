package dev.safar.asl;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What became of one attempt of a task. On the virtual clock `after` is how long it took; on the real clock the call's own time
/// counts too, so it is zero there unless more time shall pass.
public sealed interface TaskOutcome {
    /// The task answered.
    ///
    /// @param output the state's result, a plain JSON value; for `lambda:invoke` the whole envelope with `Payload` (see [LambdaFunctions])
    /// @param after how long it took, not negative
    record Succeeded(@Nullable Object output, Duration after) implements TaskOutcome {
        /// An answer that took no time.
        ///
        /// @param output the state's result
        public Succeeded(@Nullable Object output) {
            this(output, Duration.ZERO);
        }
    }

    /// The task failed.
    ///
    /// @param error the error's name, as `ErrorEquals` compares it
    /// @param cause more about it, often JSON text; null where there is nothing to say
    /// @param after how long it took, not negative
    record Failed(String error, @Nullable String cause, Duration after) implements TaskOutcome {
        /// A failure that took no time.
        ///
        /// @param error the error's name
        /// @param cause more about it, or null
        public Failed(String error, @Nullable String cause) {
            this(error, cause, Duration.ZERO);
        }
    }

    /// The task never answers, so only a time-out ends the wait.
    record NeverAnswers() implements TaskOutcome {}
}
