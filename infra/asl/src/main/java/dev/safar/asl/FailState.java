package dev.safar.asl;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ends its flow with an error.
///
/// @param outline what every state has
/// @param error the error's name, or null
/// @param cause what happened, or null
record FailState(Outline outline, @Nullable Typed error, @Nullable Typed cause) implements State {
    static final Set<String> FIELDS = Set.of("Error", "Cause");

    static FailState read(Outline outline, FieldReader fields) {
        return new FailState(outline, fields.typed("Error", "Error", "string"),
                fields.typed("Cause", "Cause", "string"));
    }

    @Override
    public void perform(Visit visit) {
        Scope scope = visit.scope();
        visit.failFlow(new Failure(text(error, scope), text(cause, scope)));
    }

    private static @Nullable String text(@Nullable Typed field, Scope scope) {
        return field == null ? null : field.text(scope);
    }
}
