package dev.safar.asl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A field's value that may hold expressions anywhere in it.
sealed interface Template {
    /// Gives the value, frozen.
    ///
    /// @throws StateFailure when an expression fails or the value is too large
    @Nullable
    Object value(Scope scope);

    /// No expression anywhere in it.
    record Constant(@Nullable Object frozen) implements Template {
        @Override
        public @Nullable Object value(Scope scope) {
            return frozen;
        }
    }

    /// One expression.
    ///
    /// @param field where it stands, as AWS words it: `Output`, `Assign/total`
    record Computed(Expression expression, String field) implements Template {
        @Override
        public @Nullable Object value(Scope scope) {
            return expression.evaluate(scope, field);
        }
    }

    /// An object with an expression somewhere in it.
    record Fields(Map<String, Template> fields) implements Template {
        @Override
        public @Nullable Object value(Scope scope) {
            Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(fields.size());
            fields.forEach((name, template) -> values.put(name, template.value(scope)));
            return scope.visit().adopt(values);
        }
    }

    /// An array with an expression somewhere in it.
    record Items(List<Template> items) implements Template {
        @Override
        public @Nullable Object value(Scope scope) {
            List<@Nullable Object> values = new ArrayList<>(items.size());
            items.forEach(template -> values.add(template.value(scope)));
            return scope.visit().freeze(values);
        }
    }
}
