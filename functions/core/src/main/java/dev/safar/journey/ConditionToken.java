package dev.safar.journey;

/// One word of a condition.
///
/// @param kind what it is
/// @param text a variable without its dollar sign, what is quoted without its quotes, and everything else as it stands; escapes as they stand
/// @param offset of its first character in the condition, in UTF-16 units from 0
/// @param end of its last character, exclusive
/// @param endsValue whether a value ends here, so that a slash behind it divides and a bracket selects
public record ConditionToken(Kind kind, String text, int offset, int end, boolean endsValue) {
    /// The kinds of word.
    public enum Kind {
        /// A field, a constant or a word operator, as in `member`, `true` and `and`.
        NAME,
        /// A field in backticks, as in `` `ask-why` ``.
        QUOTED_NAME,
        /// A variable or function, as in `$count`; `$` has the empty text, `$$` the text `$`.
        VARIABLE,
        /// Text in quotes.
        STRING,
        /// A number without its sign.
        NUMBER,
        /// A regular expression, with its flags left out.
        PATTERN,
        /// A sign, of one or two characters.
        SIGN
    }

    /// {@return whether it is that sign}
    ///
    /// @param sign as in `:=`
    public boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    /// {@return whether it is a field, a constant or a word operator, in backticks or not}
    public boolean isName() {
        return kind == Kind.NAME || kind == Kind.QUOTED_NAME;
    }
}
