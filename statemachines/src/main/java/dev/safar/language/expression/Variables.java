package dev.safar.language.expression;

import dev.safar.journey.Legible;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The variables that a condition gives values itself. What is given between brackets, or to a function, is known in there alone, and hides what has its name
/// outside, be it a function of the language.
final class Variables {
    private final Deque<Map<String, Legible>> scopes = new ArrayDeque<>();

    Variables() {
        open();
    }

    void open() {
        scopes.push(new HashMap<>());
    }

    void close() {
        scopes.pop();
    }

    /// Where one name is given values of two kinds between the same brackets, it may be either.
    void give(String name, Legible kind) {
        scopes.element().merge(name, kind, (one, other) -> one.equals(other) ? one : Kinds.ANYTHING);
    }

    /// {@return of what kind it is, where the condition gives it a value}
    Optional<Legible> find(String name) {
        return scopes.stream().filter(scope -> scope.containsKey(name)).findFirst()
                .map(scope -> scope.getOrDefault(name, Kinds.ANYTHING));
    }
}
