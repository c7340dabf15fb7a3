package dev.safar.asl;

import dev.safar.json.JsonText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The causes AWS writes, word for word where a recorded execution shows them.
final class Wording {
    private Wording() {
    }

    static String inState(String state, long enteredEvent, String what) {
        return "An error occurred while executing the state '" + state + "' (entered at the event id #" + enteredEvent
                + "). " + what;
    }

    static String undefined(String source, String field) {
        return expression(source, field) + "returned nothing (undefined).";
    }

    /// For a value JSON cannot hold, such as a function.
    static String unsupported(String source, String field) {
        return expression(source, field) + "returned an unsupported result type.";
    }

    static String unexpectedType(String source, String field, String expected, @Nullable Object value) {
        return expression(source, field) + "returned an unexpected result type. Expected '" + expected + "', but was '"
                + type(value) + "' for value: " + JsonText.compact(value);
    }

    static String threw(String source, String field, Throwable thrown) {
        return expression(source, field) + "threw an error during evaluation. " + Reason.of(thrown);
    }

    private static String expression(String source, String field) {
        return "The JSONata expression '" + source + "' specified for the field '" + field + "' ";
    }

    static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String _ -> "string";
            case Boolean _ -> "boolean";
            case Map<?, ?> _ -> "object";
            case List<?> _ -> "array";
            default -> "number";
        };
    }
}
