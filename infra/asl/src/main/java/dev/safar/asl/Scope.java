package dev.safar.asl;

import com.dashjoin.jsonata.Jsonata;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the expressions of a state see: `$states`, the variables, and the functions.
///
/// @param visit the state's visit
/// @param more `result` or `errorOutput`, where there is one
/// @param item the Map item it works on, as the context shows it, or null
record Scope(Visit visit, Map<String, @Nullable Object> more, @Nullable Map<String, @Nullable Object> item) {
    Scope withResult(@Nullable Object result) {
        return with("result", result);
    }

    Scope withError(Failure failure) {
        return with("errorOutput", failure.output());
    }

    Scope withItem(Map<String, @Nullable Object> mapItem) {
        return new Scope(visit, more, mapItem);
    }

    private Scope with(String name, @Nullable Object value) {
        return new Scope(visit, Collections.singletonMap(name, value), item);
    }

    /// Binds what the expression names, and nothing else: most name one or two things.
    void bind(Expression expression, Jsonata.Frame frame) {
        for (String name : expression.names()) {
            if (name.equals("states")) {
                frame.bind(name, states(expression.usesContext()));
            } else if (visit.variables().has(name)) {
                Object value = visit.variables().get(name);
                frame.bind(name, value == null ? Expression.NULL : Frozen.forExpressions(value));
            } else {
                visit.library().bind(name, frame);
            }
        }
    }

    private Map<String, @Nullable Object> states(boolean withContext) {
        Map<String, @Nullable Object> states = new HashMap<>(more);
        states.replaceAll((_, value) -> Frozen.forExpressions(value));
        states.put("input", Frozen.forExpressions(visit.input()));
        if (withContext) {
            states.put("context", visit.context(item));
        }
        return states;
    }

    StateFailure failure(@Nullable String field, String what) {
        return StateFailure.ofEvaluation(field, visit.inState(what));
    }
}
