package dev.safar.local.outbox;

import dev.safar.message.Direction;
import dev.safar.message.Rendered;
import dev.safar.message.SafeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Text on a terminal: how many cells it takes, and how it keeps its direction.
///
/// A line of ours runs from left to right. Whatever in it runs from right to left stands in an isolate of its own (Unicode Standard Annex 9), so
/// that a terminal which knows both directions turns that part alone, and one which does not shows the letters in their logical order.
public final class Cells {
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Cells() {
    }

    /// Counts the cells a text takes. Marks that sit on other letters, joiners and direction marks take none; wide letters of East Asia are not
    /// known here and count as one.
    ///
    /// @param text one line
    /// @return the number of cells
    public static int width(String text) {
        return (int) text.codePoints().filter(Cells::takesACell).count();
    }

    private static boolean takesACell(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> false;
            default -> true;
        };
    }

    /// {@return the text, with blanks behind it up to a width; longer text stays whole}
    ///
    /// @param text one line
    /// @param cells the width
    public static String left(String text, int cells) {
        return text + " ".repeat(Math.max(0, cells - width(text)));
    }

    /// {@return the text, or as much of it as fits, with an ellipsis behind it}
    ///
    /// @param text one line
    /// @param cells the width, at least 1
    public static String cut(String text, int cells) {
        if (width(text) <= cells) {
            return text;
        }
        int end = text.length();
        while (width(text.substring(0, end)) > cells - 1) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }

    /// {@return the text, with blanks before it up to a width; longer text stays whole}
    ///
    /// @param text one line
    /// @param cells the width
    public static String right(String text, int cells) {
        return " ".repeat(Math.max(0, cells - width(text))) + text;
    }

    /// {@return the line as a part that runs in its own direction}
    ///
    /// @param direction how the text runs
    /// @param text one line; an isolate does not reach over its end
    public static String isolated(Direction direction, String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (direction) {
            case LTR -> text.codePoints().anyMatch(Cells::runsRightToLeft)
                    ? LEFT_TO_RIGHT_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                    : text;
            case RTL -> RIGHT_TO_LEFT_ISOLATE + text + POP_DIRECTIONAL_ISOLATE;
        };
    }

    /// {@return words of others, such as a name, as a part that runs in the direction of its first letter; what could move a terminal's cursor, end the
    /// line or turn what stands around it is taken out}
    ///
    /// @param text anything
    public static String named(String text) {
        String clean = SafeValue.clean(text);
        return clean.codePoints().anyMatch(Cells::runsRightToLeft)
                ? FIRST_STRONG_ISOLATE + clean + POP_DIRECTIONAL_ISOLATE
                : clean;
    }

    private static boolean runsRightToLeft(int character) {
        return switch (Character.getDirectionality(character)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> true;
            default -> false;
        };
    }

    /// Breaks a text into lines that fit, between words. A word longer than a line stays whole, and empty lines are left out.
    ///
    /// @param text any text
    /// @param cells the width
    /// @return the lines, without directions
    public static List<String> wrapped(String text, int cells) {
        List<String> lines = new ArrayList<>();
        text.lines().filter(line -> !line.isBlank()).forEach(line -> lines.addAll(closed(wrap(line.strip(), cells))));
        return lines;
    }

    /// An isolate that a line's end cut in two is closed there, and opened again on the next line.
    private static List<String> closed(List<String> broken) {
        List<String> lines = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : broken) {
            StringBuilder whole = new StringBuilder(open).append(line);
            line.chars().forEach(c -> {
                if (c >= LEFT_TO_RIGHT_ISOLATE && c <= FIRST_STRONG_ISOLATE) {
                    open.append((char) c);
                } else if (c == POP_DIRECTIONAL_ISOLATE && !open.isEmpty()) {
                    open.setLength(open.length() - 1);
                }
            });
            lines.add(whole.repeat(POP_DIRECTIONAL_ISOLATE, open.length()).toString());
        }
        return lines;
    }

    private static List<String> wrap(String paragraph, int cells) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : paragraph.split(" ", -1)) {
            if (!line.isEmpty() && width(line.toString()) + 1 + width(word) > cells) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /// {@return a letter as lines for a terminal: the subject first where it has one, no empty lines, each line in the letter's direction}
    ///
    /// @param letter the text
    /// @param cells the width
    public static List<String> lines(Rendered letter, int cells) {
        return Stream.concat(letter.subject().stream(), Stream.of(letter.text()))
                .flatMap(part -> wrapped(part, cells).stream()).map(line -> isolated(letter.direction(), line))
                .toList();
    }
}
