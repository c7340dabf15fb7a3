package dev.safar.language.expression;

import dev.safar.journey.ConditionScanner;
import dev.safar.journey.Legible;
import dev.safar.language.condition.Complaint;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a condition gives, as far as it can be told without asking it.
///
/// @param kind of what kind
/// @param complaints what in it cannot be meant, in the order in which it was looked at
public record Answer(Legible kind, List<Complaint> complaints) {
    /// Copies.
    public Answer {
        complaints = List.copyOf(complaints);
    }

    /// Looks at a condition.
    ///
    /// @param text that JSONata accepts
    /// @param names what can be read at its place, by name
    /// @return its kind, and complaints of the rules `unknown-path`, `wrong-comparison`, `unknown-value`, `wrong-argument`, `wrong-arithmetic`,
    ///         `no-question`, `long-range`, `self-call` and `doubled-text`
    public static Answer of(String text, Map<String, Legible> names) {
        Typing typing = new Typing(new Legible.Fields(names));
        Expression expression = ExpressionParser.parse(ConditionScanner.scan(text));
        Legible kind = typing.of(expression);
        return new Answer(kind, Stream.concat(typing.complaints().stream(), Runaway.complaints(expression).stream())
                .toList());
    }
}
