package dev.safar.asl;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field whose value must be of one kind, checked when the definition is read and again when an expression gives it.
///
/// @param template the value
/// @param field the field's name, as AWS words it
record Typed(Template template, String field) {
    String text(Scope scope) {
        return value(scope, "string") instanceof String text ? text : "";
    }

    boolean bool(Scope scope) {
        return Boolean.TRUE.equals(value(scope, "boolean"));
    }

    List<?> list(Scope scope) {
        return value(scope, "array") instanceof List<?> list ? list : List.of();
    }

    /// {@return a whole number}
    ///
    /// @throws StateFailure when it is none, or outside `range`
    long whole(Scope scope, Range range) {
        Object value = value(scope, "number");
        if (value instanceof Long number && range.holds(number)) {
            return number;
        }
        throw scope.failure(field, value instanceof Long
                ? "The " + field + " field must be a whole number " + range.words() + ", but was: " + value
                : "The " + field + " field cannot be parsed as an integer: " + value);
    }

    private @Nullable Object value(Scope scope, String expected) {
        Object value = template.value(scope);
        if (!Wording.type(value).equals(expected)) {
            throw scope.failure(field, template instanceof Template.Computed(var expression, _)
                    ? Wording.unexpectedType(expression.source(), field, expected, value)
                    : "The field '" + field + "' must be of type '" + expected + "'.");
        }
        return value;
    }

    /// The whole numbers a field may have.
    record Range(long min, long max) {
        /// What Step Functions allows for times: up to about three years.
        static final Range SECONDS = new Range(0, 99_999_999);
        static final Range POSITIVE_SECONDS = new Range(1, 99_999_999);
        static final Range COUNT = new Range(0, Integer.MAX_VALUE);
        static final Range PERCENTAGE = new Range(0, 100);

        boolean holds(long number) {
            return number >= min && number <= max;
        }

        String words() {
            return "from " + min + " to " + max;
        }
    }
}
