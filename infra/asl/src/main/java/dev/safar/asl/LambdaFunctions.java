package dev.safar.asl;

import dev.safar.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A [TaskRunner] over functions in this process: it gives `lambda:invoke` the envelope AWS puts around a function's answer.
public final class LambdaFunctions implements TaskRunner {
    private final Map<String, Function> functions;

    /// Knows functions by the names that definitions use.
    ///
    /// @param functions a function for each name or ARN, as `FunctionName` or a bare `Resource` gives it
    public LambdaFunctions(Map<String, Function> functions) {
        this.functions = Map.copyOf(functions);
    }

    /// Calls the function; one that is not known fails with `Lambda.ResourceNotFoundException`.
    @Override
    public TaskOutcome run(TaskCall call) {
        Function function = functions.get(call.function());
        if (function == null) {
            return new TaskOutcome.Failed("Lambda.ResourceNotFoundException", "Function not found: " + call.function());
        }
        return switch (function.answer(call)) {
            case TaskOutcome.Succeeded(var output, var after) when !call.resource().equals(call.function()) ->
                new TaskOutcome.Succeeded(envelope(output), after);
            case TaskOutcome outcome -> outcome;
        };
    }

    /// What a function that threw tells Step Functions.
    ///
    /// @param type the error's type, which becomes the error's name
    /// @param message its message
    /// @return a failure whose cause is `{"errorMessage":...,"errorType":...}`, as Lambda words it
    public static TaskOutcome.Failed thrown(String type, String message) {
        Map<String, Object> cause = new LinkedHashMap<>();
        cause.put("errorMessage", message);
        cause.put("errorType", type);
        return new TaskOutcome.Failed(type, JsonText.compact(cause));
    }

    private static Map<String, @Nullable Object> envelope(@Nullable Object payload) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("ExecutedVersion", "$LATEST");
        envelope.put("Payload", payload);
        envelope.put("StatusCode", 200);
        return envelope;
    }

    /// One function.
    @FunctionalInterface
    public interface Function {
        /// Answers one call.
        ///
        /// @param call the payload and the instant
        /// @return the function's own answer, without an envelope
        TaskOutcome answer(TaskCall call);
    }
}
