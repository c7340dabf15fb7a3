package dev.safar.language.condition;

import dev.safar.language.finding.Nearest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Rule `unknown-name`: a name at the root of a condition is one that the condition is given; any other would be undefined for ever.
///
/// Inside a selection or a mapping, as in `event.lines[sku = 'A1']`, names belong to what is selected and are not looked at.
final class RootNames {
    private static final Set<String> ALL = Set.of("member", "entry", "event", "steps");
    private static final Set<String> WORDS = Set.of("and", "or", "in", "true", "false", "null", "function");

    private final Set<String> readable;
    private final Deque<Boolean> atRoot = new ArrayDeque<>(List.of(true));
    private final List<Complaint> complaints = new ArrayList<>();

    private RootNames(Set<String> readable) {
        this.readable = readable;
    }

    static List<Complaint> complaints(List<Token> tokens, Set<String> readable) {
        RootNames names = new RootNames(readable);
        Token before = new Token(Token.Kind.SYMBOL, "", 0, 0);
        for (int i = 0; i < tokens.size(); i++) {
            names.look(before, tokens.get(i));
            // The parts of a hyphenated name are no names of their own; that rule has its own complaint.
            i = before.is(".") ? HyphenatedSteps.end(tokens, i) : i;
            before = tokens.get(i);
        }
        return names.complaints;
    }

    private void look(Token before, Token token) {
        if (token.is("(")) {
            atRoot.push(atRoot.peekFirst() == Boolean.TRUE && !before.is(".") && !before.is("^"));
        } else if (token.is("[") || token.is("{")) {
            atRoot.push(atRoot.peekFirst() == Boolean.TRUE && !before.endsValue() && !before.is("."));
        } else if ((token.is(")") || token.is("]") || token.is("}")) && atRoot.size() > 1) {
            atRoot.pop();
        } else if (isRootName(before, token) && !readable.contains(token.text())) {
            complaints.add(complaint(token));
        }
    }

    private boolean isRootName(Token before, Token token) {
        return atRoot.peekFirst() == Boolean.TRUE && token.isName() && !before.is(".")
                && !(token.kind() == Token.Kind.NAME && WORDS.contains(token.text()));
    }

    private Complaint complaint(Token token) {
        List<String> known = readable.stream().sorted().toList();
        String hint = ALL.contains(token.text())
                ? "`" + token.text() + "` is not there at this place; " + Nearest.list(known) + " are"
                : Nearest.questionOrList(token.text(), known);
        return new Complaint(token.offset(), "unknown-name",
                "Expected a name that can be read here, but found `" + token.text() + "`", hint);
    }
}
