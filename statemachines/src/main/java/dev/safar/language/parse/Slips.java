package dev.safar.language.parse;

import dev.safar.journey.ConditionScanner;
import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.json.LookAlikes;
import dev.safar.language.finding.Term;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Guesses what was meant by a condition that cannot be read: signs and words of other languages that people's fingers know, and what a word processor makes of plain ones.
final class Slips {
    private static final Pattern DAY = Pattern.compile("^(?:[0-9]{4}|-)-[0-9]{2}-[0-9]{2}");
    private static final Map<String, String> SIGNS = Map.of("==", "equal", "=>", "least", "=<", "most", "&&", "and",
            "||", "or", "<>", "differ");
    private static final Map<String, String> WORDS = Map.of("and", "and", "or", "or", "not", "not", "is", "equal",
            "like",
            "contains", "contains", "contains", "between", "between", "if", "choice");
    private static final Map<String, String> OTHER_SIGNS = Map.ofEntries(Map.entry("≥", ">="), Map.entry("≤", "<="),
            Map.entry("≠", "!="), Map.entry("＞", ">"), Map.entry("＜", "<"), Map.entry("＝", "="), Map.entry("！", "!"),
            Map.entry("（", "("), Map.entry("）", ")"), Map.entry("［", "["), Map.entry("］", "]"), Map.entry("，", ","),
            Map.entry("،", ","), Map.entry("．", "."), Map.entry("×", "*"), Map.entry("÷", "/"), Map.entry("−", "-"),
            Map.entry("–", "-"), Map.entry("٪", "%"));
    private static final String RULE = "bad-condition/hint.";

    private Slips() {
    }

    /// {@return the remedy for the first slip there is, if one is}
    static Optional<Term> remedy(String text) {
        if (DAY.matcher(text).find()) {
            return Optional.of(Term.said(RULE + "day"));
        }
        List<ConditionToken> tokens = ConditionScanner.scan(text);
        return IntStream.range(0, tokens.size()).boxed().flatMap(i -> remedy(tokens, i).stream()).findFirst()
                .or(() -> thousands(tokens));
    }

    private static Optional<Term> remedy(List<ConditionToken> tokens, int i) {
        ConditionToken token = tokens.get(i);
        return switch (token.kind()) {
            case SIGN -> sign(token, i + 1 < tokens.size() ? tokens.get(i + 1) : token);
            case NAME -> word(token);
            case NUMBER, QUOTED_NAME, VARIABLE, STRING, PATTERN -> Optional.empty();
        };
    }

    private static Optional<Term> sign(ConditionToken token, ConditionToken next) {
        if (token.is("!")) {
            return Optional.of(Term.said(RULE + "not"));
        }
        boolean joined = next.kind() == Kind.SIGN && next.offset() == token.end();
        return Optional.ofNullable(joined ? SIGNS.get(token.text() + next.text()) : null)
                .map(slip -> Term.said(RULE + slip));
    }

    private static Optional<Term> word(ConditionToken token) {
        Optional<String> other = token.text().codePoints().mapToObj(Character::toString)
                .filter(OTHER_SIGNS::containsKey).findFirst();
        if (other.isPresent()) {
            return other.map(sign -> Term.said(RULE + "sign").with("sign", sign).with("right",
                    OTHER_SIGNS.getOrDefault(sign, sign)));
        }
        if (token.text().chars().anyMatch(LookAlikes::isQuote)) {
            return Optional.of(Term.said("words/quotes"));
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean right = token.text().equals("and") || token.text().equals("or");
        return Optional.ofNullable(right ? null : WORDS.get(word)).map(slip -> Term.said(RULE + slip));
    }

    /// Between brackets a comma parts items or arguments.
    private static Optional<Term> thousands(List<ConditionToken> tokens) {
        int open = 0;
        for (int i = 0; i < tokens.size(); i++) {
            open += tokens.get(i).is("[") || tokens.get(i).is("(") ? 1 : 0;
            open -= tokens.get(i).is("]") || tokens.get(i).is(")") ? 1 : 0;
            String whole = open == 0 && tokens.get(i).kind() == Kind.NUMBER ? joined(tokens, i) : "";
            if (whole.length() > tokens.get(i).text().length()) {
                return Optional.of(Term.said("words/write").with("word", whole));
            }
        }
        return Optional.empty();
    }

    /// {@return the number with the groups of three digits that stand behind it, each parted by a comma alone}
    private static String joined(List<ConditionToken> tokens, int first) {
        StringBuilder whole = new StringBuilder(tokens.get(first).text());
        for (int i = first; i + 2 < tokens.size()
                && isGroup(tokens.get(i), tokens.get(i + 1), tokens.get(i + 2)); i += 2) {
            whole.append(tokens.get(i + 2).text());
        }
        return whole.toString();
    }

    private static boolean isGroup(ConditionToken before, ConditionToken comma, ConditionToken group) {
        return comma.is(",") && comma.offset() == before.end() && group.offset() == comma.end()
                && group.kind() == Kind.NUMBER && group.text().length() == 3;
    }
}
