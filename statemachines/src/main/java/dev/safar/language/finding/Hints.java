package dev.safar.language.finding;

import dev.safar.json.Spelling;
import java.util.Collection;

/// Words the hint about a name that nobody knows: the one that was meant, or all there are.
public final class Hints {
    private Hints() {
    }

    /// Says it as a question.
    ///
    /// @param word as it was written
    /// @param known what it could have been
    /// @return "Did you mean `x`?", or an empty text where nothing is near
    public static String question(String word, Collection<String> known) {
        return Spelling.nearest(word, known).map(candidate -> "Did you mean `" + candidate + "`?").orElse("");
    }

    /// Asks, and where nothing is near lists what there is.
    ///
    /// @param word as it was written
    /// @param known what it could have been
    /// @return "Did you mean `x`?" or "Known are `x`, `y`"
    public static String questionOrList(String word, Collection<String> known) {
        String question = question(word, known);
        return question.isEmpty() ? "Known are " + list(known) : question;
    }

    /// Lists words.
    ///
    /// @param words in order
    /// @return each in backticks, with commas
    public static String list(Collection<String> words) {
        return words.isEmpty() ? "none" : "`" + String.join("`, `", words) + "`";
    }
}
