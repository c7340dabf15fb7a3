package dev.safar.journey;

/// One word of a condition.
///
/// @param kind what it is
/// @param text a name without backticks, a variable without its dollar sign, a string without quotes, an operator
/// @param offset where it begins in the condition, in UTF-16 units from 0
record ConditionToken(Kind kind, String text, int offset) {
    /// The kinds of word.
    enum Kind {
        /// A field, as in `member` or `` `ask-why` ``.
        NAME,
        /// A variable or function, as in `$count`; `$` has the empty text, `$$` the text `$`.
        VARIABLE,
        /// Text in quotes, with escapes as they stand.
        STRING,
        /// A number, a pattern, `true`, `false` or `null`.
        LITERAL,
        /// `*` or `**` where something is read, not multiplied.
        WILDCARD,
        /// `%` where something is read, not divided.
        PARENT,
        /// A sign between the others.
        OPERATOR
    }

    /// Whether something that can be divided ends here, so that a slash behind it begins no pattern.
    boolean endsOperand() {
        return switch (kind) {
            case NAME, VARIABLE, STRING, LITERAL, WILDCARD, PARENT -> true;
            case OPERATOR -> text.equals(")") || text.equals("]") || text.equals("}");
        };
    }
}
