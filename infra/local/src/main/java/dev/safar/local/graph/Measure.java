package dev.safar.local.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How wide a text will be in a font that only its reader has. It is guessed generously, so that what fits here fits there; lengths are pixels.
final class Measure {
    private static final String NARROW = "iljtfrI.,:;'|!()[]`/-";
    private static final String WIDE = "mwMW@%";

    private Measure() {
    }

    /// {@return how wide a line is at most}
    ///
    /// @param text one line
    /// @param size the size of its letters
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(Measure::ems).sum() * size;
    }

    private static double ems(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            case Character.SPACE_SEPARATOR -> 0.32;
            case Character.OTHER_LETTER, Character.OTHER_SYMBOL, Character.SURROGATE, Character.PRIVATE_USE ->
                isArabic(character) ? 0.58 : 1.1;
            default -> NARROW.indexOf(character) >= 0
                    ? 0.36
                    : WIDE.indexOf(character) >= 0 ? 0.95 : Character.isUpperCase(character) ? 0.72 : 0.6;
        };
    }

    private static boolean isArabic(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.ARABIC;
    }

    /// Breaks a text into lines between words. A word that is wider than a line is broken inside, and what is too long altogether ends with an ellipsis.
    ///
    /// @param text one line
    /// @param size the size of its letters
    /// @param most how wide a line may be
    /// @param lines how many there may be, at least 1
    /// @return the lines; none of an empty text
    static List<String> wrapped(String text, double size, double most, int lines) {
        List<String> wrapped = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String rest = word;
            if (!line.isEmpty() && width(line + " " + rest, size) > most) {
                wrapped.add(line.toString());
                line.setLength(0);
            }
            for (; width(rest, size) > most && line.isEmpty(); rest = rest.substring(broken(rest, size, most))) {
                wrapped.add(rest.substring(0, broken(rest, size, most)));
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty()) {
            wrapped.add(line.toString());
        }
        return wrapped.size() <= lines
                ? wrapped
                : cut(wrapped.subList(0, lines), size, most);
    }

    /// Behind its last hyphen that fits, or else in its middle.
    private static int broken(String word, double size, double most) {
        int end = fitting(word, size, most);
        int hyphen = word.lastIndexOf('-', end - 1);
        return hyphen > 0 ? hyphen + 1 : end;
    }

    /// Breaks a text as [#wrapped(String, double, double, int)] does, into no more lines, none much shorter than the others: no word is left alone in the last.
    static List<String> balanced(String text, double size, double most, int lines) {
        List<String> best = wrapped(text, size, most, lines);
        List<String> narrower = best;
        double least = Arrays.stream(text.split(" ", -1)).mapToDouble(word -> width(word, size)).max().orElse(0);
        for (double width = most - size; width > least && narrower.size() == best.size(); width -= size) {
            best = narrower;
            narrower = wrapped(text, size, width, lines + 1);
        }
        return narrower.size() == best.size() ? narrower : best;
    }

    private static List<String> cut(List<String> lines, double size, double most) {
        List<String> kept = new ArrayList<>(lines);
        kept.set(kept.size() - 1, cut(kept.getLast() + " …", size, most));
        return kept;
    }

    /// {@return the text, or as much of it as fits, with an ellipsis behind it}
    static String cut(String text, double size, double most) {
        return width(text, size) <= most
                ? text
                : text.substring(0, fitting(text, size, most - width("…", size))).stripTrailing() + "…";
    }

    /// How many characters fit, at least one; a mark is not parted from its letter, since it takes no width.
    private static int fitting(String text, double size, double most) {
        int end = Character.charCount(text.codePointAt(0));
        while (end < text.length()
                && width(text.substring(0, end + Character.charCount(text.codePointAt(end))), size) <= most) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }
}
