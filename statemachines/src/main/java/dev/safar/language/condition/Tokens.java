package dev.safar.language.condition;

import dev.safar.language.condition.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts JSONata into words. It never fails: what is no JSONata is cut somehow, and Condition refuses it.
final class Tokens {
    private static final String SINGLE = ".[]{}()|?^&~*%/=<>!,;:+-@#";
    private static final String REGEX_FLAGS = "im";
    private static final Set<String> DOUBLE = Set.of("..", ":=", "!=", ">=", "<=", "**", "~>", "?:", "??");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Tokens(String text) {
        this.text = text;
    }

    static List<Token> of(String text) {
        Tokens tokens = new Tokens(text);
        while (tokens.at < text.length()) {
            tokens.next();
        }
        return List.copyOf(tokens.tokens);
    }

    private void next() {
        char c = text.charAt(at);
        if (Character.isWhitespace(c)) {
            at++;
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (c == '"' || c == '\'') {
            enclosed(Kind.STRING, c);
        } else if (c == '`') {
            enclosed(Kind.QUOTED_NAME, c);
        } else if (c == '/' && (tokens.isEmpty() || !tokens.getLast().endsValue())) {
            enclosed(Kind.REGEX, c);
        } else if (c >= '0' && c <= '9') {
            number();
        } else if (c == '$') {
            int start = at++;
            add(Kind.VARIABLE, word(), start);
        } else if (SINGLE.indexOf(c) >= 0) {
            int length = at + 1 < text.length() && DOUBLE.contains(text.substring(at, at + 2)) ? 2 : 1;
            int start = at;
            at += length;
            add(Kind.SYMBOL, text.substring(start, at), start);
        } else {
            int start = at;
            add(Kind.NAME, word(), start);
        }
    }

    private void enclosed(Kind kind, char quote) {
        int start = at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' && quote != '`' ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        at = Math.min(end + 1, text.length());
        while (kind == Kind.REGEX && at < text.length() && REGEX_FLAGS.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        add(kind, text.substring(start + 1, end), start);
    }

    private void number() {
        int start = at;
        digits();
        if (at + 1 < text.length() && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
            at++;
            digits();
        }
        if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
            at++;
            at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
            digits();
        }
        add(Kind.NUMBER, text.substring(start, at), start);
    }

    private void digits() {
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
    }

    private String word() {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))
                && (SINGLE + "\"'`$").indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private void add(Kind kind, String word, int start) {
        tokens.add(new Token(kind, word, start, at));
    }
}
