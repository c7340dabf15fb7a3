package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rule `forbidden-function`: a condition calls nothing that gives another answer each time, and nothing that Step Functions refuses.
final class ForbiddenFunctions {
    private static final Set<String> MOVING = Set.of("now", "millis");
    private static final Set<String> DRAWING = Set.of("random", "uuid", "shuffle");

    private ForbiddenFunctions() {
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        return tokens.stream().filter(token -> token.kind() == Kind.VARIABLE)
                .flatMap(token -> trouble(token.text()).map(
                        trouble -> new Complaint(token.offset(), trouble.with("found", "$" + token.text()))).stream())
                .toList();
    }

    private static Optional<Trouble> trouble(String function) {
        Trouble trouble = Trouble.of("forbidden-function");
        if (function.equals("eval")) {
            return Optional.of(trouble.saying("eval").hint("eval"));
        }
        return MOVING.contains(function)
                ? Optional.of(trouble.hint("moves"))
                : DRAWING.contains(function) ? Optional.of(trouble.hint("draws")) : Optional.empty();
    }
}
