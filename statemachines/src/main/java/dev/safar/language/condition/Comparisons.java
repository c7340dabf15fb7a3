package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Finds where something read is compared with something written, on either side, and nothing is calculated with it.
final class Comparisons {
    private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");
    private static final Set<String> CALCULATE = Set.of("+", "-", "*", "/", "%", "&", ".", "[", "~>");
    private static final ConditionToken NOTHING = new ConditionToken(Kind.SIGN, "", 0, 0, false);

    private Comparisons() {
    }

    static List<Comparison> in(List<ConditionToken> tokens) {
        return ReadPaths.in(tokens).stream()
                .flatMap(path -> Stream.of(behind(tokens, path), before(tokens, path), among(tokens, path)))
                .flatMap(List::stream).toList();
    }

    private static List<Comparison> behind(List<ConditionToken> tokens, ReadPath path) {
        ConditionToken sign = at(tokens, path.end());
        int literal = path.end() + 1 + (at(tokens, path.end() + 1).is("-") ? 1 : 0);
        return isSign(sign) && isLiteral(at(tokens, literal)) && isFree(tokens, literal + 1)
                && isFree(tokens, path.first() - 1)
                        ? List.of(new Comparison(path, sign.text(), at(tokens, literal)))
                        : List.of();
    }

    private static List<Comparison> before(List<ConditionToken> tokens, ReadPath path) {
        ConditionToken sign = at(tokens, path.first() - 1);
        ConditionToken literal = at(tokens, path.first() - 2);
        boolean alone = isFree(tokens, path.end()) && isFree(tokens, path.first() - 3);
        return isSign(sign) && isLiteral(literal) && alone
                ? List.of(new Comparison(path, sign.text(), literal))
                : List.of();
    }

    /// As in `steps.answer.event.reason in ['a', 'b']`.
    private static List<Comparison> among(List<ConditionToken> tokens, ReadPath path) {
        boolean asks = at(tokens, path.end()).text().equals("in") && at(tokens, path.end() + 1).is("[");
        List<Comparison> comparisons = new ArrayList<>();
        for (int i = path.end() + 2; asks && i < tokens.size() && !at(tokens, i).is("]"); i++) {
            boolean item = isLiteral(at(tokens, i)) && (at(tokens, i + 1).is(",") || at(tokens, i + 1).is("]"));
            if (item) {
                comparisons.add(new Comparison(path, "in", at(tokens, i)));
            }
        }
        return comparisons;
    }

    private static boolean isSign(ConditionToken token) {
        return token.kind() == Kind.SIGN && SIGNS.contains(token.text());
    }

    private static boolean isLiteral(ConditionToken token) {
        return token.kind() == Kind.STRING || token.kind() == Kind.NUMBER
                || (token.kind() == Kind.NAME && Set.of("true", "false").contains(token.text()));
    }

    private static boolean isFree(List<ConditionToken> tokens, int i) {
        ConditionToken token = at(tokens, i);
        return !(token.kind() == Kind.SIGN && CALCULATE.contains(token.text()));
    }

    private static ConditionToken at(List<ConditionToken> tokens, int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : NOTHING;
    }
}
