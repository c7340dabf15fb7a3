package dev.safar.journey;

import dev.safar.journey.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a condition into words where JSONata's own reader does (jsonata 2.0.6, `parser.js`): a quote inside a comment, a pattern or a name begins no
/// string, so nothing can hide behind it. It refuses nothing; the parser does.
public final class ConditionScanner {
    private static final String BLANKS = " \t\n\r";
    private static final String SIGNS = ".[]{}(),@#;:?+-*/%|=<>^&!~";
    private static final Set<String> TWO_SIGNS = Set.of("..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??");
    private static final Set<String> WORD_SIGNS = Set.of("and", "or", "in");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final Set<String> VALUES = Set.of("*", "**", "%");
    private static final String FLAGS = "im";
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");

    private final String text;
    private final List<ConditionToken> tokens = new ArrayList<>();
    private int at;

    private ConditionScanner(String text) {
        this.text = text;
    }

    /// Cuts a condition into words.
    ///
    /// @param text JSONata, whether right or wrong
    /// @return the words in order, comments left out
    public static List<ConditionToken> scan(String text) {
        ConditionScanner scanner = new ConditionScanner(text);
        while (scanner.at < text.length()) {
            scanner.step();
        }
        return List.copyOf(scanner.tokens);
    }

    private void step() {
        char c = text.charAt(at);
        if (BLANKS.indexOf(c) >= 0) {
            at++;
        } else if (text.startsWith("/*", at)) {
            at = behind("*/", at + 2);
        } else if (c == '/' && !behindValue()) {
            pattern(endOfPattern());
        } else if (SIGNS.indexOf(c) >= 0) {
            sign();
        } else if (c == '"' || c == '\'') {
            quoted(Kind.STRING, endOfString(c));
        } else if (c == '`') {
            quoted(Kind.QUOTED_NAME, behind("`", at + 1));
        } else if (c >= '0' && c <= '9') {
            add(Kind.NUMBER, at, endOfNumber(), true);
        } else {
            word();
        }
    }

    private boolean behindValue() {
        return !tokens.isEmpty() && tokens.getLast().endsValue();
    }

    /// `*`, `**` and `%` are values where something is read, and operators behind a value.
    private void sign() {
        int end = at + (at + 2 <= text.length() && TWO_SIGNS.contains(text.substring(at, at + 2)) ? 2 : 1);
        String sign = text.substring(at, end);
        add(Kind.SIGN, at, end, CLOSING.contains(sign) || (VALUES.contains(sign) && !behindValue()));
    }

    private void word() {
        int start = at;
        int end = at;
        while (end < text.length() && BLANKS.indexOf(text.charAt(end)) < 0 && SIGNS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (text.charAt(start) == '$') {
            tokens.add(new ConditionToken(Kind.VARIABLE, text.substring(start + 1, end), start, end, true));
            at = end;
        } else {
            add(Kind.NAME, start, end, !(WORD_SIGNS.contains(text.substring(start, end)) && behindValue()));
        }
    }

    private void pattern(int end) {
        int flags = end;
        while (flags < text.length() && FLAGS.indexOf(text.charAt(flags)) >= 0) {
            flags++;
        }
        boolean closed = end - 1 > at && text.charAt(end - 1) == '/';
        tokens.add(new ConditionToken(Kind.PATTERN, text.substring(at + 1, closed ? end - 1 : end), at, flags, true));
        at = flags;
    }

    private void quoted(Kind kind, int end) {
        int start = at;
        tokens.add(new ConditionToken(kind, text.substring(start + 1, Math.max(start + 1, end - 1)), start, end, true));
        at = end;
    }

    private void add(Kind kind, int start, int end, boolean endsValue) {
        tokens.add(new ConditionToken(kind, text.substring(start, end), start, end, endsValue));
        at = end;
    }

    private int behind(String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private int endOfNumber() {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        return number.lookingAt() ? number.end() : at + 1;
    }

    private int endOfString(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    /// A pattern ends at the first slash that is neither escaped nor in brackets. A bracket behind any backslash does not count, even an escaped one.
    private int endOfPattern() {
        int depth = 0;
        int backslashes = 0;
        for (int end = at + 1; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == '/' && depth == 0 && backslashes % 2 == 0) {
                return end + 1;
            }
            if (backslashes == 0) {
                depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return text.length();
    }
}
