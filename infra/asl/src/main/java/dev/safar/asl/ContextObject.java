package dev.safar.asl;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes `$states.context`, only when an expression asks for it (Step Functions developer guide, "Accessing execution data from the Context object").
final class ContextObject {
    /// There is no role here; a value of the right shape stands for it.
    static final String ROLE = "arn:aws:iam::000000000000:role/local";
    private static final DateTimeFormatter MILLIS = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Launch launch;
    private final @Nullable Object input;
    private final Instant start;

    ContextObject(Launch launch, @Nullable Object input, Instant start) {
        this.launch = launch;
        this.input = input;
        this.start = start;
    }

    private Map<String, @Nullable Object> execution() {
        Map<String, @Nullable Object> execution = new LinkedHashMap<>();
        execution.put("Id", launch.executionArn());
        execution.put("Input", input);
        execution.put("Name", launch.name());
        execution.put("RoleArn", ROLE);
        execution.put("StartTime", MILLIS.format(start));
        execution.put("RedriveCount", 0);
        return execution;
    }

    private Map<String, @Nullable Object> machine() {
        Map<String, @Nullable Object> machine = new LinkedHashMap<>();
        machine.put("Id", launch.machineArn());
        machine.put("Name", launch.machineName());
        return machine;
    }

    /// {@return the context of one state}
    ///
    /// @param retryCount how often it was retried; null for a state that cannot be
    /// @param item `Item` of the innermost Map around it, or null
    Map<String, @Nullable Object> of(String name, Instant entered, @Nullable Integer retryCount,
            @Nullable Map<String, @Nullable Object> item) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("EnteredTime", MILLIS.format(entered));
        state.put("Name", name);
        if (retryCount != null) {
            state.put("RetryCount", retryCount);
        }
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("Execution", execution());
        context.put("State", state);
        context.put("StateMachine", machine());
        if (item != null) {
            context.put("Map", Map.of("Item", item));
        }
        return context;
    }
}
