package dev.safar.asl;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields that only JSONPath has, with what JSONata has in their place.
final class JsonPathFields {
    private static final Map<String, String> INSTEAD = Map.ofEntries(Map.entry("InputPath", "`$states.input`"),
            Map.entry("Parameters", "`Arguments`, or `ItemSelector` in a Map"),
            Map.entry("ResultPath", "`Output` or `Assign`"), Map.entry("ResultSelector", "`Output`"),
            Map.entry("OutputPath", "`Output`"), Map.entry("Result", "`Output`"), Map.entry("ItemsPath", "`Items`"),
            Map.entry("SecondsPath", "`Seconds`"), Map.entry("TimestampPath", "`Timestamp`"),
            Map.entry("TimeoutSecondsPath", "`TimeoutSeconds`"),
            Map.entry("HeartbeatSecondsPath", "`HeartbeatSeconds`"),
            Map.entry("MaxConcurrencyPath", "`MaxConcurrency`"), Map.entry("ErrorPath", "`Error`"),
            Map.entry("CausePath", "`Cause`"), Map.entry("ToleratedFailureCountPath", "`ToleratedFailureCount`"),
            Map.entry("ToleratedFailurePercentagePath", "`ToleratedFailurePercentage`"),
            Map.entry("Variable", "`Condition`"), Map.entry("And", "`Condition`"), Map.entry("Or", "`Condition`"),
            Map.entry("Not", "`Condition`"));
    private static final Set<String> DISTRIBUTED = Set.of("ItemReader", "ItemBatcher", "ResultWriter", "Label");

    private JsonPathFields() {
    }

    /// {@return why a field of that name is refused, or null for a name that means nothing here}
    static @Nullable String refusal(String name) {
        if (DISTRIBUTED.contains(name)) {
            return "belongs to a distributed Map; only inline Maps are supported";
        }
        String instead = INSTEAD.get(name);
        return instead == null
                ? null
                : "is a field of JSONPath, and only JSONata is supported; use " + instead + " instead";
    }
}
