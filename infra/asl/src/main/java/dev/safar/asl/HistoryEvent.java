package dev.safar.asl;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One event of an execution's history, as AWS `GetExecutionHistory` shapes it.
///
/// @param id counted from 1
/// @param previousEventId the event that led to this one; 0 for the first
/// @param timestamp when it happened
/// @param type for example `PassStateEntered`
/// @param details the fields of the type's own details object; empty for a type that has none. Inputs, outputs and variables are JSON text
public record HistoryEvent(long id, long previousEventId, Instant timestamp, String type,
        Map<String, @Nullable Object> details) {

    /// {@return the name of the state entered or exited, or null for an event of another kind}
    public @Nullable String stateName() {
        return isEntered() || isExited() ? (String) details.get("name") : null;
    }

    /// {@return whether a state was entered}
    public boolean isEntered() {
        return type.endsWith("StateEntered");
    }

    /// {@return whether a state was exited}
    public boolean isExited() {
        return type.endsWith("StateExited");
    }

    /// Gives the event as AWS writes it, the details under a name made from the type.
    ///
    /// @return a plain JSON object with `id`, `previousEventId`, `timestamp`, `type` and the details, if any
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("timestamp", timestamp.toString());
        map.put("type", type);
        map.put("id", id);
        map.put("previousEventId", previousEventId);
        if (!details.isEmpty()) {
            map.put(detailsName(), details);
        }
        return map;
    }

    private String detailsName() {
        if (isEntered()) {
            return "stateEnteredEventDetails";
        }
        if (isExited()) {
            return "stateExitedEventDetails";
        }
        return Character.toLowerCase(type.charAt(0)) + type.substring(1) + "EventDetails";
    }
}
