package dev.safar.language.parse;

import dev.safar.journey.ConditionScanner;
import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
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
    private static final String QUOTES = "‘’‚“”„«»‹›";
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
        return IntStream.range(0, tokens.size()).boxed().flatMap(i -> remedy(tokens, i).stream()).findFirst();
    }

    private static Optional<Term> remedy(List<ConditionToken> tokens, int i) {
        ConditionToken token = tokens.get(i);
        return switch (token.kind()) {
            case SIGN -> sign(token, i + 1 < tokens.size() ? tokens.get(i + 1) : token);
            case NAME -> word(token);
            case NUMBER -> thousands(tokens, i);
            case QUOTED_NAME, VARIABLE, STRING, PATTERN -> Optional.empty();
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
        Optional<String> other = OTHER_SIGNS.keySet().stream().filter(token.text()::contains).findFirst();
        if (other.isPresent()) {
            return other.map(sign -> Term.said(RULE + "sign").with("sign", sign).with("right",
                    OTHER_SIGNS.getOrDefault(sign, sign)));
        }
        if (token.text().chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
            return Optional.of(Term.said("words/quotes"));
        }
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean right = token.text().equals("and") || token.text().equals("or");
        return Optional.ofNullable(right ? null : WORDS.get(word)).map(slip -> Term.said(RULE + slip));
    }

    private static Optional<Term> thousands(List<ConditionToken> tokens, int i) {
        boolean parted = i + 2 < tokens.size() && tokens.get(i + 1).is(",")
                && tokens.get(i + 1).offset() == tokens.get(i).end()
                && tokens.get(i + 2).offset() == tokens.get(i + 1).end() && tokens.get(i + 2).text().length() == 3;
        return parted
                ? Optional.of(Term.said("words/write").with("word", tokens.get(i).text() + tokens.get(i + 2).text()))
                : Optional.empty();
    }
}
