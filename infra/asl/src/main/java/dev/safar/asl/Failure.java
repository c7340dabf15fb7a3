package dev.safar.asl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a state or an execution failed.
///
/// @param error the error's name; null where a Fail state gives none
/// @param cause what happened, or null
record Failure(@Nullable String error, @Nullable String cause) {
    static final String ALL = "States.ALL";
    static final String TASK_FAILED = "States.TaskFailed";
    static final String TIMEOUT = "States.Timeout";
    static final String HEARTBEAT_TIMEOUT = "States.HeartbeatTimeout";
    static final String BRANCH_FAILED = "States.BranchFailed";
    static final String DATA_LIMIT = "States.DataLimitExceeded";
    static final String QUERY_EVALUATION = "States.QueryEvaluationError";
    static final String NO_CHOICE = "States.NoChoiceMatched";
    static final String TOLERANCE = "States.ExceedToleratedFailureThreshold";
    static final String RUNTIME = "States.Runtime";

    /// {@return what a catcher sees as `$states.errorOutput`}
    Map<String, @Nullable Object> output() {
        Map<String, @Nullable Object> output = details("Error", "Cause");
        output.putIfAbsent("Error", "");
        return output;
    }

    /// {@return what history says of it}
    Map<String, @Nullable Object> details() {
        return details("error", "cause");
    }

    private Map<String, @Nullable Object> details(String errorName, String causeName) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (error != null) {
            details.put(errorName, error);
        }
        if (cause != null) {
            details.put(causeName, cause);
        }
        return details;
    }
}
