package dev.safar.json;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What a field's value must look like, and what it is read as.
///
/// @param expected completes "Expected `field` to be ...", as in `text of at most 200 characters`
/// @param standIn what a required field yields where it is missing or wrong, so that reading goes on and finds the next mistake; never used
///        for anything, because the flaw was reported
/// @param match reads a value
/// @param <T> what it is read as
public record Shape<T>(String expected, T standIn, Function<Node, Match<T>> match) {
    /// Which one is not said: how it was written is no longer known.
    private static final String INEXACT = "a number with a fraction or an exponent";

    /// Text that is not blank.
    ///
    /// @param longest in UTF-16 units
    /// @return the shape; the text is kept as it is
    public static Shape<String> text(int longest) {
        return new Shape<>("text of at most " + longest + " characters", "",
                node -> string(node).map(text -> bounded(text, longest)).orElseGet(() -> Match.misfit(node.kind())));
    }

    /// An id of the world: text, or a whole number of any size, which is kept digit by digit. Spaces around it and control characters are
    /// refused, since they would make two ids of one.
    ///
    /// @param longest in UTF-16 units
    /// @return the shape; the id as text
    public static Shape<String> id(int longest) {
        return new Shape<>("an id (text of at most " + longest + " characters, or a whole number)", "", node -> {
            if (node instanceof Node.Scalar(_, Number number)) {
                return number instanceof Double
                        ? Match.misfit(INEXACT)
                        : bounded(number.toString(), longest);
            }
            return string(node).map(text -> plainId(text, longest)).orElseGet(() -> Match.misfit(node.kind()));
        });
    }

    /// A whole number. `1e3` and `5.0` are refused like `5.5`: what has passed through floating point may have lost digits.
    ///
    /// @param what the number with its unit, as in `a whole number of minor units`
    /// @param least the smallest allowed
    /// @param most the greatest allowed
    /// @return the shape
    public static Shape<Long> whole(String what, long least, long most) {
        return new Shape<>(what + " from " + least + " to " + most, least, node -> switch (node) {
            case Node.Scalar(_, Long number) when number >= least && number <= most -> Match.fits(number);
            case Node.Scalar(_, Long number) -> Match.misfit(number.toString());
            case Node.Scalar(_, BigInteger number) -> Match.misfit(number.toString());
            case Node.Scalar(_, Double _) -> Match.misfit(INEXACT);
            case Node other -> Match.misfit(other.kind());
        });
    }

    /// {@return the shape of `true` and `false`}
    public static Shape<Boolean> bool() {
        return new Shape<>("true or false", false, node -> node instanceof Node.Scalar(_, Boolean value)
                ? Match.fits(value)
                : Match.misfit(node.kind()));
    }

    /// One of a few words, written exactly so.
    ///
    /// @param words at least one
    /// @return the shape; a near miss is answered with the word that was probably meant
    public static Shape<String> oneOf(List<String> words) {
        return parsed("one of " + String.join(", ", words), words.getFirst(), text -> words.contains(text)
                ? Match.fits(text)
                : Match.misfit("another word" + Spelling.didYouMean(text, words)));
    }

    /// Text with a form of its own.
    ///
    /// @param expected as in [Shape]
    /// @param standIn as in [Shape]
    /// @param parse reads the text
    /// @param <T> what it is read as
    /// @return the shape; what is no text is refused by its kind
    public static <T> Shape<T> parsed(String expected, T standIn, Function<String, Match<T>> parse) {
        return new Shape<>(expected, standIn,
                node -> string(node).map(parse).orElseGet(() -> Match.misfit(node.kind())));
    }

    private static Optional<String> string(Node node) {
        return node instanceof Node.Scalar(_, String text) ? Optional.of(text) : Optional.empty();
    }

    private static Match<String> bounded(String text, int longest) {
        if (text.isBlank()) {
            return Match.misfit("blank text");
        }
        return text.length() > longest ? Match.misfit(text.length() + " characters") : Match.fits(text);
    }

    private static Match<String> plainId(String text, int longest) {
        if (!text.isBlank() && !text.equals(text.strip())) {
            return Match.misfit("spaces around it");
        }
        return text.chars().anyMatch(Character::isISOControl)
                ? Match.misfit("a control character in it")
                : bounded(text, longest);
    }
}
