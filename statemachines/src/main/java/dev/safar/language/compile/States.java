package dev.safar.language.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Builds single states, their fields in reading order.
final class States {
    private States() {
    }

    static Map<String, Object> pass(Map<String, Object> assign, String next) {
        Map<String, Object> state = ofType("Pass");
        if (!assign.isEmpty()) {
            state.put("Assign", assign);
        }
        state.put("Output", Map.of());
        state.put("Next", next);
        return state;
    }

    static Map<String, Object> succeed() {
        return ofType("Succeed");
    }

    static Map<String, Object> fail(String error, String cause) {
        Map<String, Object> state = ofType("Fail");
        state.put("Error", error);
        state.put("Cause", cause);
        return state;
    }

    static Map<String, Object> choice(List<Map<String, Object>> choices, String otherwise) {
        Map<String, Object> state = ofType("Choice");
        state.put("Choices", choices);
        state.put("Default", otherwise);
        return state;
    }

    /// @param condition JSONata that gives a boolean, without the braces
    static Map<String, Object> way(String condition, String next) {
        Map<String, Object> way = new LinkedHashMap<>();
        way.put("Condition", jsonata(condition));
        way.put("Next", next);
        return way;
    }

    static String jsonata(String expression) {
        return "{% " + expression + " %}";
    }

    static Map<String, Object> ofType(String type) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("Type", type);
        return state;
    }
}
