package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Rule `risky-pattern`: a regular expression must not try a text in exponentially many ways. A repeated group that itself repeats or chooses
/// inside does, as in `(a+)+`, `(.*a){12}` and `(a|aa)*`; so do many open repetitions in a row. Strict on purpose: the engine cannot be stopped.
final class RiskyPattern {
    private static final int MOST_REPETITIONS = 3;
    private static final Pattern ESCAPED = Pattern.compile("\\\\.");
    private static final Pattern CLASS = Pattern.compile("\\[[^]]*]");
    private static final Pattern INNERMOST = Pattern.compile("\\((?:\\?[:=!<]+)?([^()]*)\\)([*+{]?)");
    private static final Pattern REPETITION = Pattern.compile("[*+]|\\{[0-9]+,[0-9]*}|\\{[0-9]{3,}}");
    private static final Pattern INSIDE = Pattern.compile("[*+|{?]");

    private RiskyPattern() {
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        return tokens.stream().filter(token -> token.kind() == Kind.PATTERN)
                .flatMap(token -> risk(token).stream()).toList();
    }

    private static Optional<Complaint> risk(ConditionToken regex) {
        String plain = CLASS.matcher(ESCAPED.matcher(regex.text()).replaceAll("x")).replaceAll("x");
        boolean risky = nested(plain) || REPETITION.matcher(plain).results().count() > MOST_REPETITIONS;
        return risky
                ? Optional.of(new Complaint(regex.offset(), Trouble.of("risky-pattern").with("most", MOST_REPETITIONS)))
                : Optional.empty();
    }

    /// Replaces innermost groups until none is left; what was inside one stays as a mark.
    private static boolean nested(String plain) {
        String rest = plain;
        while (true) {
            var group = INNERMOST.matcher(rest);
            if (!group.find()) {
                return false;
            }
            boolean busy = INSIDE.matcher(group.group(1)).find();
            if (busy && !group.group(2).isEmpty()) {
                return true;
            }
            rest = rest.substring(0, group.start()) + (busy ? "x*" : "x") + rest.substring(group.start(2));
        }
    }
}
