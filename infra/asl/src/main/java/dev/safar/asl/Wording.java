package dev.safar.asl;

import com.dashjoin.jsonata.JException;
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
        return expression(source, field) + "threw an error during evaluation. " + reason(thrown);
    }

    private static String expression(String source, String field) {
        return "The JSONata expression '" + source + "' specified for the field '" + field + "' ";
    }

    /// The library words a signature error by a template that names "Object" where AWS and the original name the function.
    private static String reason(Throwable thrown) {
        return switch (thrown) {
            case JException e when "T0410".equals(e.getError()) -> "T0410: Argument " + e.getCurrent()
                    + " of function \"" + e.getExpected() + "\" does not match function signature";
            case JException e -> e.getError() + ": " + e.getMessage();
            case StackOverflowError _ -> "U1001: Stack overflow error: Check for non-terminating recursive function.";
            default -> String.valueOf(thrown.getMessage());
        };
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
