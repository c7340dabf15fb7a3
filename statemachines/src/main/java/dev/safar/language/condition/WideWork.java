package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Rules `wide-pad` and `long-range`: `$pad` to a width that is a number of at most 1,000; ranges up to 10,000. Both are made at once in memory,
/// whatever the bounds of the evaluation say.
final class WideWork {
    private static final int WIDEST = 1_000;
    private static final int LONGEST = 10_000;

    private WideWork() {
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            ConditionToken token = tokens.get(i);
            boolean pads = token.kind() == Kind.VARIABLE && token.text().equals("pad");
            if (pads && !widthIsSmall(tokens, i)) {
                complaints.add(new Complaint(token.offset(), Trouble.of("wide-pad").with("most", WIDEST)));
            }
            if (token.is("..") && isLong(tokens, i)) {
                complaints.add(new Complaint(token.offset(), Trouble.of("long-range").with("most", LONGEST)));
            }
        }
        return complaints;
    }

    /// The width is the second argument, or the first where `~>` gives the text. A function handed on by name has no width to see.
    private static boolean widthIsSmall(List<ConditionToken> tokens, int pad) {
        List<List<ConditionToken>> arguments = arguments(tokens, pad + 1);
        int width = pad > 0 && tokens.get(pad - 1).is("~>") ? 0 : 1;
        return width < arguments.size() && number(arguments.get(width)).orElse(WIDEST + 1) <= WIDEST;
    }

    private static List<List<ConditionToken>> arguments(List<ConditionToken> tokens, int open) {
        List<List<ConditionToken>> arguments = new ArrayList<>();
        int depth = 0;
        for (ConditionToken token : tokens.subList(Math.min(open, tokens.size()), tokens.size())) {
            boolean opens = token.is("(") || token.is("[") || token.is("{");
            boolean closes = token.is(")") || token.is("]") || token.is("}");
            depth += opens ? 1 : closes ? -1 : 0;
            if (depth <= 0) {
                return arguments;
            }
            if (depth == 1 && (opens || token.is(","))) {
                arguments.add(new ArrayList<>());
            } else {
                arguments.getLast().add(token);
            }
        }
        return arguments;
    }

    private static OptionalDouble number(List<ConditionToken> argument) {
        List<ConditionToken> digits = !argument.isEmpty() && argument.getFirst().is("-")
                ? argument.subList(1, argument.size())
                : argument;
        return digits.size() == 1 && digits.getFirst().kind() == Kind.NUMBER
                ? OptionalDouble.of(Double.parseDouble(digits.getFirst().text()))
                : OptionalDouble.empty();
    }

    private static boolean isLong(List<ConditionToken> tokens, int dots) {
        for (ConditionToken token : tokens.subList(dots + 1, tokens.size())) {
            if (token.is("]")) {
                return false;
            }
            if (token.is("*") || isPower(token) || isLarge(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPower(ConditionToken token) {
        return token.kind() == Kind.VARIABLE && token.text().equals("power");
    }

    private static boolean isLarge(ConditionToken token) {
        return token.kind() == Kind.NUMBER && Double.parseDouble(token.text()) > LONGEST;
    }
}
