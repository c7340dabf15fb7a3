package dev.safar.asl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Compares a whole history with the recorded one, event by event: ids, what led to what, types and details. The instants are not
/// compared, and JSON texts are compared as the values they hold, because a recording keeps some of them so.
final class Histories {
    private Histories() {
    }

    /// {@return both versions of every event that differs}
    static List<String> differences(List<Map<String, @Nullable Object>> recorded,
            List<Map<String, @Nullable Object>> own) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(recorded.size(), own.size()); i++) {
            Map<String, @Nullable Object> expected = event(recorded, i);
            Map<String, @Nullable Object> actual = event(own, i);
            if (!Likeness.alike(expected, actual)) {
                differences.add("expected " + expected + " but was " + actual);
            }
        }
        return differences;
    }

    private static Map<String, @Nullable Object> event(List<Map<String, @Nullable Object>> events, int index) {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        if (index < events.size()) {
            event.putAll(events.get(index));
            event.remove("timestamp");
            event.replaceAll((_, value) -> value instanceof Map<?, ?> details ? details(details) : value);
        }
        return event;
    }

    private static Map<String, @Nullable Object> details(Map<?, ?> recorded) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        recorded.forEach((name, value) -> details.put((String) name,
                name.equals("assignedVariables") && value instanceof Map<?, ?> variables
                        ? details(variables)
                        : Recording.json(value)));
        return details;
    }
}
