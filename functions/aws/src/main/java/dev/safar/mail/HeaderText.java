package dev.safar.mail;

import java.util.regex.Pattern;

/// Text that stands in a header of a mail. A line break there would begin another header, and an override of direction would let one name look like
/// another.
public final class HeaderText {
    /// Line and paragraph separators are not controls by category, but break lines all the same.
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
    /// Embeddings and overrides (Unicode Standard Annex 9). Isolates and marks stay: they end where their text ends, and Persian subjects need them.
    private static final Pattern TURNERS = Pattern.compile("[\\u202A-\\u202E]+");

    private HeaderText() {
    }

    /// {@return the text in one line: each run of control characters is a space, and nothing in it turns what stands around it}
    ///
    /// @param text any text
    public static String oneLine(String text) {
        return BREAKS.matcher(TURNERS.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}
