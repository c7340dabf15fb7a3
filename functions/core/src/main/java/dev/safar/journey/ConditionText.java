package dev.safar.journey;

import dev.safar.journey.ConditionToken.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be told of a condition by reading its text: the `$variables` it uses and the steps it reads.
///
/// @param variables in order, without the dollar sign
/// @param stepsRead the ids behind `steps.`
/// @param readsAnyStep whether `steps` stands without a name behind it, or all names are read at once, as in `**` or a bare `$$`
record ConditionText(List<Name> variables, Set<String> stepsRead, boolean readsAnyStep) {
    /// A name and where it begins.
    record Name(String text, int offset) {}

    static ConditionText scan(String text) {
        Tokens tokens = new Tokens(ConditionScanner.scan(text));
        Set<String> stepsRead = new LinkedHashSet<>();
        boolean readsAnyStep = false;
        for (int at = 0; at < tokens.all().size(); at++) {
            Optional<String> step = tokens.isSteps(at) ? tokens.fieldBehind(at) : Optional.empty();
            step.ifPresent(stepsRead::add);
            readsAnyStep |= tokens.isEverything(at) || (tokens.isSteps(at) && step.isEmpty());
        }
        return new ConditionText(tokens.variables(), Set.copyOf(stepsRead), readsAnyStep);
    }

    private record Tokens(List<ConditionToken> all) {
        List<Name> variables() {
            return all.stream().filter(token -> token.kind() == Kind.VARIABLE)
                    .map(token -> new Name(token.text(), token.offset())).toList();
        }

        /// Whether all names are read at once: a wildcard in front, the parent of something, or the root itself.
        boolean isEverything(int at) {
            return (isRoot(at) && !isDot(at + 1)) || (is(at, Kind.WILDCARD) && !isInner(at)) || is(at, Kind.PARENT);
        }

        boolean isSteps(int at) {
            return isField(at) && all.get(at).text().equals("steps") && !isInner(at);
        }

        /// The field of this one that is read, as in `steps.ask`.
        Optional<String> fieldBehind(int at) {
            return isDot(at + 1) && isField(at + 2) ? Optional.of(all.get(at + 2).text()) : Optional.empty();
        }

        /// A string in a path is a name: `"steps".ask` and `steps."ask"` are `steps.ask`.
        private boolean isField(int at) {
            boolean inPath = isDot(at - 1) || isDot(at + 1) || isOperator(at + 1, "[");
            return is(at, Kind.NAME) || (is(at, Kind.STRING) && inPath);
        }

        private boolean isInner(int at) {
            return isDot(at - 1) && !isRoot(at - 2);
        }

        /// `$$` is the root, and `$` may be.
        private boolean isRoot(int at) {
            return is(at, Kind.VARIABLE) && (all.get(at).text().isEmpty() || all.get(at).text().equals("$"));
        }

        private boolean isDot(int at) {
            return isOperator(at, ".");
        }

        private boolean isOperator(int at, String operator) {
            return is(at, Kind.OPERATOR) && all.get(at).text().equals(operator);
        }

        private boolean is(int at, Kind kind) {
            return at >= 0 && at < all.size() && all.get(at).kind() == kind;
        }
    }
}
