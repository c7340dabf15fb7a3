package dev.safar.language.condition;

import java.util.Set;

/// One word of a condition.
///
/// @param kind what it is
/// @param text without quotes, slashes or the dollar sign
/// @param offset of its first character, in UTF-16 units from 0
/// @param end of its last character, exclusive
record Token(Kind kind, String text, int offset, int end) {
    private static final Set<String> CLOSING = Set.of(")", "]", "}");
    private static final Set<String> OPERATORS = Set.of("and", "or", "in");

    enum Kind {
        NAME, QUOTED_NAME, VARIABLE, STRING, NUMBER, REGEX, SYMBOL
    }

    boolean is(String symbol) {
        return kind == Kind.SYMBOL && text.equals(symbol);
    }

    boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }

    /// {@return whether a value ends here, so that `/` divides and `[` selects}
    boolean endsValue() {
        return kind == Kind.SYMBOL ? CLOSING.contains(text) : kind != Kind.NAME || !OPERATORS.contains(text);
    }
}
