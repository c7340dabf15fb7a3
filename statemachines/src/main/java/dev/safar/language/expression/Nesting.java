package dev.safar.language.expression;

import dev.safar.journey.ConditionScanner;
import dev.safar.language.condition.Complaint;
import dev.safar.language.finding.Trouble;
import java.util.Optional;

/// Rule `deep-condition`: the parts of a condition stand at most 100 deep in each other, as the parts of `a or b or c` do, so that whoever walks through them, and
/// whoever evaluates it, comes to its end.
public final class Nesting {
    private static final int DEEPEST = 100;

    private Nesting() {
    }

    /// {@return what is wrong, if anything}
    ///
    /// @param text JSONata, whether right or wrong
    public static Optional<Complaint> complaint(String text) {
        int depth = depth(ExpressionParser.parse(ConditionScanner.scan(text)));
        return depth <= DEEPEST
                ? Optional.empty()
                : Optional.of(new Complaint(0, Trouble.of("deep-condition").saying("parts").hint("parts")
                        .with("most", DEEPEST).with("found", depth)));
    }

    /// A loop and no stream: each part costs one call on the stack. A function that is bound to a name may be called wherever the name stands, so it counts behind all
    /// that stands beside it.
    private static int depth(Expression expression) {
        int deepest = 0;
        int bound = 0;
        for (Expression part : expression.parts()) {
            int depth = depth(part);
            boolean function = part instanceof Expression.Bound named && named.value() instanceof Expression.Lambda;
            bound += function ? depth : 0;
            deepest = Math.max(deepest, function ? 0 : depth);
        }
        return 1 + deepest + bound;
    }
}
