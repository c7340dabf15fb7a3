package dev.safar.language.compile;

import dev.safar.flow.Broken;
import dev.safar.flow.Busy;
import dev.safar.journey.JourneyDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds the Task states: calls of the one function that answers a journey's machine.
///
/// A payload carries ids only. Every call is fenced by its claim, so a retry does no harm (protocol, rule 5).
final class Call {
    /// The error by which the function says that this run is to end as failed (protocol, rule 10). Lambda names an error by its class.
    static final String FAILED = Broken.class.getName();

    private static final String RESOURCE = "arn:aws:states:::lambda:invoke";
    /// The deployment puts the function's name here.
    private static final String FUNCTION = "${JourneySteps}";
    private static final String RESULT = "$states.result.Payload.";
    private static final List<String> TRANSIENT = List.of("Lambda.TooManyRequestsException", "Lambda.ServiceException",
            "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.ClientExecutionTimeoutException",
            "Lambda.SnapStartNotReadyException", Busy.class.getName());

    private final Map<String, Object> payload = new LinkedHashMap<>();
    private final Map<String, Object> assign = new LinkedHashMap<>();

    /// @param what the payload's `do`
    Call(String what, JourneyDefinition journey) {
        payload.put("do", what);
        payload.put("journey", journey.name());
        payload.put("version", journey.version());
        for (String id : List.of("member", "enrollment", "run", "claim")) {
            payload.put(id, States.jsonata("$" + id));
        }
    }

    Call with(String name, String value) {
        payload.put(name, value);
        return this;
    }

    Call assign(String variable, String value) {
        assign.put(variable, value);
        return this;
    }

    /// Keeps a field of the answer in the variable of the same name.
    Call keep(String field) {
        return assign(field, States.jsonata(RESULT + field));
    }

    /// Adds the decisions of the answer to those that are frozen already.
    Call mergeDecisions() {
        return assign("decisions", States.jsonata("$merge([$decisions, " + RESULT + "decisions])"));
    }

    /// {@return the state; where the function gives the run up, it leads to `Failed`}
    Map<String, Object> then(String next) {
        Map<String, Object> failed = new LinkedHashMap<>();
        failed.put("ErrorEquals", List.of(FAILED));
        failed.put("Assign", Map.of("reason", States.jsonata("$states.errorOutput.Cause")));
        failed.put("Next", FrameExit.FAILED);
        Map<String, Object> state = task();
        state.put("Catch", List.of(failed));
        state.put("Next", next);
        return state;
    }

    /// {@return the state without a catch}
    Map<String, Object> uncaught(String next) {
        Map<String, Object> state = task();
        state.put("Next", next);
        return state;
    }

    private Map<String, Object> task() {
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("FunctionName", FUNCTION);
        arguments.put("Payload", payload);
        Map<String, Object> state = States.ofType("Task");
        state.put("Resource", RESOURCE);
        state.put("Arguments", arguments);
        if (!assign.isEmpty()) {
            state.put("Assign", assign);
        }
        state.put("Output", Map.of());
        state.put("Retry", List.of(retry()));
        return state;
    }

    /// Waits 1, 2, 4, 8 and 16 seconds at most, 31 in all: several calls may need it within an Express execution's five minutes.
    private static Map<String, Object> retry() {
        Map<String, Object> retry = new LinkedHashMap<>();
        retry.put("ErrorEquals", TRANSIENT);
        retry.put("IntervalSeconds", 1);
        retry.put("BackoffRate", 2);
        retry.put("MaxAttempts", 5);
        retry.put("MaxDelaySeconds", 16);
        retry.put("JitterStrategy", "FULL");
        return retry;
    }
}
