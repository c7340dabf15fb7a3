package dev.safar.asl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a flow, and follows its names: every transition leads somewhere, and every state is reached.
final class FlowReader {
    private static final Set<String> FIELDS = Set.of("StartAt", "States", "Comment", "ProcessorConfig");

    private final Language language;

    FlowReader(Language language) {
        this.language = language;
    }

    /// Reads a branch or the work of a Map.
    static Flow nested(FieldReader fields, Language language) {
        fields.allowOnly(FIELDS);
        return new FlowReader(language).read(fields);
    }

    Flow read(FieldReader fields) {
        Map<?, ?> states = fields.object("States");
        if (states == null || states.isEmpty()) {
            fields.find("States", "must be an object of one state or more");
            return new Flow("", Map.of());
        }
        Map<String, State> compiled = new LinkedHashMap<>();
        FieldReader named = new FieldReader(states, fields.path("States"), fields.findings());
        for (Object key : states.keySet()) {
            String name = (String) key;
            Map<?, ?> state = named.object(name);
            State read = state == null
                    ? null
                    : new StateReader(name, new FieldReader(state, named.path(name), fields.findings()), language)
                            .read();
            if (read != null) {
                compiled.put(name, read);
            }
        }
        return new Flow(start(fields, states), compiled);
    }

    private static String start(FieldReader fields, Map<?, ?> states) {
        String start = fields.text("StartAt");
        if (start == null) {
            fields.find("StartAt", "is missing: name the first state");
            return "";
        }
        new Transitions(fields, states).check(start);
        return start;
    }
}
