package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.json.LookAlikes;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rule `unknown-name`: a name at the root of a condition is one that the condition is given; any other would be undefined for ever.
///
/// Inside a selection or a mapping, as in `event.lines[sku = 'A1']`, names belong to what is selected and are not looked at.
final class RootNames {
    private static final Set<String> ALL = Set.of("member", "entry", "event", "steps");
    private static final Set<String> WORDS = Set.of("and", "or", "in", "true", "false", "null", "function");

    private static final ConditionToken NOTHING = new ConditionToken(Kind.SIGN, "", 0, 0, false);

    private final Set<String> readable;
    private final List<Complaint> complaints = new ArrayList<>();
    /// How many brackets stand open since the root was left; none at the root.
    private int inside;

    private RootNames(Set<String> readable) {
        this.readable = readable;
    }

    static List<Complaint> complaints(List<ConditionToken> tokens, Set<String> readable) {
        RootNames names = new RootNames(readable);
        ConditionToken before = NOTHING;
        for (int i = 0; i < tokens.size(); i++) {
            names.look(before, tokens, i);
            // The parts of a hyphenated name are no names of their own; that rule has its own complaint.
            i = before.is(".") ? HyphenatedSteps.end(tokens, i) : i;
            before = tokens.get(i);
        }
        return names.complaints;
    }

    private void look(ConditionToken before, List<ConditionToken> tokens, int at) {
        ConditionToken token = tokens.get(at);
        if (opens(token)) {
            inside += inside > 0 || leavesRoot(tokens, at) ? 1 : 0;
        } else if (closes(token)) {
            inside = Math.max(0, inside - 1);
        } else if (inside == 0 && isName(before, token) && !readable.contains(token.text())) {
            complaints.add(complaint(token));
        }
    }

    /// Behind a value, `[` selects from it and `{` groups it; `.(` and `^(` look at each of its items, and so does a call behind a point. The arguments of any
    /// other call stay at the root.
    static boolean leavesRoot(List<ConditionToken> tokens, int bracket) {
        ConditionToken before = bracket > 0 ? tokens.get(bracket - 1) : NOTHING;
        if (before.is(".") || !tokens.get(bracket).is("(")) {
            return before.is(".") || before.endsValue();
        }
        return before.is("^")
                || (before.kind() == Kind.VARIABLE && bracket > 1 && tokens.get(bracket - 2).is("."));
    }

    static boolean opens(ConditionToken token) {
        return token.is("(") || token.is("[") || token.is("{");
    }

    static boolean closes(ConditionToken token) {
        return token.is(")") || token.is("]") || token.is("}");
    }

    private static boolean isName(ConditionToken before, ConditionToken token) {
        return token.isName() && !before.is(".")
                && !(token.kind() == Kind.NAME && WORDS.contains(token.text()));
    }

    private Complaint complaint(ConditionToken token) {
        List<String> known = readable.stream().sorted().toList();
        Trouble trouble = Trouble.of("unknown-name").with("found", token.text());
        Optional<String> function = FunctionNames.function(token.text());
        if (function.isPresent()) {
            return new Complaint(token.offset(), trouble.hint(Hints.meant("$" + function.get())));
        }
        if (token.text().chars().allMatch(Character::isDigit)) {
            return new Complaint(token.offset(), trouble
                    .hint(Term.said("words/write").with("word", LookAlikes.plain(token.text()))));
        }
        if (LookAlikes.isQuote(token.text().charAt(0))) {
            return new Complaint(token.offset(), trouble.hint(Term.said("words/quotes")));
        }
        return new Complaint(token.offset(), ALL.contains(token.text())
                ? trouble.with("known", Term.codes(known)).hint("elsewhere")
                : trouble.hint(Hints.questionOrList(token.text(), known)));
    }
}
