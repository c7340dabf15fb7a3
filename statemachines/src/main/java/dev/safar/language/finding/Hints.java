package dev.safar.language.finding;

import dev.safar.json.LookAlikes;
import dev.safar.json.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// Words the hint about a name that nobody knows: the one that was meant, or all there are.
public final class Hints {
    private static final int MOST_LISTED = 40;

    private Hints() {
    }

    /// Says it as a question.
    ///
    /// @param word as it was written
    /// @param known what it could have been
    /// @return "Did you mean `x`?", or nothing where none is near
    public static Term question(String word, Collection<String> known) {
        return near(word, known, "");
    }

    /// The same for a name that has a sign before it.
    ///
    /// @param word as it was written, without the sign
    /// @param known what it could have been, without the sign
    /// @param sign as in `$`; may be empty
    /// @return "Did you mean `$x`?", or what is wrong with a letter that looks like another; nothing where none is near
    public static Term near(String word, Collection<String> known, String sign) {
        return Spelling.nearest(word, known).map(near -> alike(word, near, sign)).orElse(Term.nothing());
    }

    /// Two names that look the same to a person are no question.
    private static Term alike(String word, String near, String sign) {
        return LookAlikes.first(word).filter(_ -> LookAlikes.plain(word).equals(near))
                .map(other -> (Term) Term.said("words/alike").with("sign", other).with("word", sign + near))
                .orElse(meant(sign + near));
    }

    /// {@return "Did you mean `x`?"}
    ///
    /// @param word what was meant
    public static Said meant(String word) {
        return Term.said("words/meant").with("word", word);
    }

    /// Asks, and where nothing is near lists what there is.
    ///
    /// @param word as it was written
    /// @param known what it could have been
    /// @return "Did you mean `x`?" or "Known are `x`, `y`", or nothing where nothing is known
    public static Term questionOrList(String word, Collection<String> known) {
        Term question = question(word, known);
        return question.isNothing() && !known.isEmpty() ? known(known) : question;
    }

    /// Lists words, at most 40 of them: nobody reads more, and a file of thousands of steps with a mistake in each would be told all of them each time.
    ///
    /// @param words in order
    /// @return "Known are `x`, `y`"
    public static Said known(Collection<String> words) {
        List<String> shown = words.size() <= MOST_LISTED
                ? List.copyOf(words)
                : Stream.concat(words.stream().limit(MOST_LISTED), Stream.of("…")).toList();
        return Term.said("words/known").with("words", Term.codes(shown));
    }
}
