package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.json.Spelling;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules `dollar-name` and `unknown-function`: names of a journey have no `$`, and a function is one that JSONata 2.0 has.
///
/// The functions that Step Functions adds are not among them: conditions are evaluated in Java (protocol, rule 7). Those that give another
/// answer each time are not either; Condition refuses them with the reason.
final class FunctionNames {
    /// What is looked at, `$`, and all that can be read, `$$`.
    private static final Set<String> CONTEXTS = Set.of("", "$");
    private static final Set<String> JOURNEY = Set.of("member", "entry", "event", "steps");
    private static final Set<String> FUNCTIONS = Set.of("sum", "count", "max", "min", "average", "string", "substring",
            "substringBefore", "substringAfter", "lowercase", "uppercase", "length", "trim", "pad", "match", "contains",
            "replace", "split", "join", "formatNumber", "formatBase", "formatInteger", "parseInteger", "number",
            "floor", "ceil", "round", "abs", "sqrt", "power", "boolean", "not", "map", "zip", "filter", "single",
            "reduce", "sift", "keys", "lookup", "append", "exists", "spread", "merge", "reverse", "each", "error",
            "assert", "type", "sort", "distinct", "base64encode", "base64decode", "encodeUrlComponent",
            "encodeUrl", "decodeUrlComponent", "decodeUrl", "fromMillis", "toMillis", "clone");

    private FunctionNames() {
    }

    /// {@return the function that has this name, however it is capitalised}
    static Optional<String> function(String name) {
        return FUNCTIONS.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        Set<String> own = ownNames(tokens);
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            ConditionToken token = tokens.get(i);
            boolean strange = token.kind() == Kind.VARIABLE && !CONTEXTS.contains(token.text())
                    && !own.contains(token.text()) && !FUNCTIONS.contains(token.text());
            if (strange) {
                complaints.add(complaint(token));
            }
        }
        return complaints;
    }

    /// {@return the variables that the condition itself sets: `$x := ...`, `function($x)`, `@$x` and `#$x`}
    private static Set<String> ownNames(List<ConditionToken> tokens) {
        Set<String> own = new HashSet<>();
        boolean parameters = false;
        for (int i = 0; i < tokens.size(); i++) {
            ConditionToken token = tokens.get(i);
            boolean set = i + 1 < tokens.size() && tokens.get(i + 1).is(":=");
            boolean bound = i > 0 && (tokens.get(i - 1).is("@") || tokens.get(i - 1).is("#"));
            parameters = opensParameters(token) || (parameters && !token.is(")"));
            if (token.kind() == Kind.VARIABLE && (set || bound || parameters)) {
                own.add(token.text());
            }
        }
        return own;
    }

    private static boolean opensParameters(ConditionToken token) {
        return token.kind() == Kind.NAME && (token.text().equals("function") || token.text().equals("λ"));
    }

    private static Complaint complaint(ConditionToken token) {
        if (JOURNEY.contains(token.text())) {
            return new Complaint(token.offset(), Trouble.of("dollar-name").with("found", "$" + token.text())
                    .with("right", token.text()));
        }
        return new Complaint(token.offset(),
                Trouble.of("unknown-function").with("found", "$" + token.text()).hint(hint(token.text())));
    }

    private static Term hint(String name) {
        return Spelling.nearest(name, JOURNEY.stream().sorted().toList())
                .map(meant -> (Term) Term.said("unknown-function/hint.bare").with("word", meant))
                .orElseGet(() -> Hints.near(name, FUNCTIONS.stream().sorted().toList(), "$"));
    }
}
