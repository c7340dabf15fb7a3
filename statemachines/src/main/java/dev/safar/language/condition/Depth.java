package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Set;

/// Rule `deep-condition`: brackets, and signs before a value, stand at most 40 deep, so that reading a condition never exhausts the stack.
final class Depth {
    private static final int DEEPEST = 40;
    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private Depth() {
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        int depth = 0;
        int signs = 0;
        for (ConditionToken token : tokens) {
            if (token.kind() == Kind.SIGN) {
                depth += OPENING.contains(token.text()) ? 1 : CLOSING.contains(token.text()) ? -1 : 0;
            }
            signs = token.is("-") ? signs + 1 : 0;
            if (Math.max(depth, signs) > DEEPEST) {
                return List.of(new Complaint(token.offset(), Trouble.of("deep-condition").with("most", DEEPEST)));
            }
        }
        return List.of();
    }
}
