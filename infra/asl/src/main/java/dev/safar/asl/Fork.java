package dev.safar.asl;

import dev.safar.asl.ChoiceState.Rule;
import dev.safar.asl.Shortcut.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rules of a choice that all compare one value with texts (`$at = 'offer'`), of which a compiled journey has one for each of its steps: the value is looked up among
/// the texts instead of compared with each.
///
/// @param value what is compared
/// @param rules the first rule for each text
record Fork(Path value, Map<String, Rule> rules) {
    /// {@return the rules by text, or null where one of them asks for anything else, or for another value}
    static @Nullable Fork of(List<Rule> rules) {
        Map<String, Rule> byText = new HashMap<>();
        Set<Path> values = new HashSet<>();
        for (Rule rule : rules) {
            List<Path> comparisons = comparisons(rule);
            if (comparisons.isEmpty()) {
                return null;
            }
            for (Path comparison : comparisons) {
                values.add(comparison.value());
                byText.putIfAbsent(Objects.requireNonNull(comparison.compared()), rule);
            }
        }
        return values.size() == 1 ? new Fork(values.iterator().next(), byText) : null;
    }

    private static List<Path> comparisons(Rule rule) {
        return rule.condition().template() instanceof Template.Computed(Expression expression, _)
                && expression.shortcut() != null ? expression.shortcut().comparisons() : List.of();
    }

    /// {@return the one rule that may hold, or none; all where the value is no text, which only their expressions can judge}
    List<Rule> candidates(Scope scope, List<Rule> all) {
        if (!(value.answer(scope) instanceof String text)) {
            return all;
        }
        Rule rule = rules.get(text);
        return rule == null ? List.of() : List.of(rule);
    }
}
