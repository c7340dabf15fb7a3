package dev.safar.language.finding;

import dev.safar.message.Direction;
import dev.safar.message.Language;
import java.util.Locale;

/// How something from a file is shown: short, in one line, and unable to turn the line round.
final class Quoted {
    private static final int LONGEST = 60;
    private static final String TURNING = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFEFF\u2028\u2029";
    private static final char LEFT_TO_RIGHT_ISOLATE = '\u2066';
    private static final char RIGHT_TO_LEFT_ISOLATE = '\u2067';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private Quoted() {
    }

    /// {@return at most 60 characters of it, controls as blanks, marks of direction by their number, as in `\u202E`}
    static String safe(String text) {
        return visible(text.substring(0, end(text))) + (end(text) < text.length() ? "…" : "");
    }

    private static int end(String text) {
        int end = Math.min(text.length(), LONGEST);
        return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /// {@return the whole of it, likewise}
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.chars().forEach(c -> {
            if (TURNING.indexOf(c) >= 0) {
                visible.append(String.format(Locale.ROOT, "\\u%04X", c));
            } else {
                visible.append(Character.isISOControl(c) ? ' ' : (char) c);
            }
        });
        return visible.toString();
    }

    static String isolated(String code, Language within) {
        return within.direction() == Direction.RTL ? LEFT_TO_RIGHT_ISOLATE + code + POP_DIRECTIONAL_ISOLATE : code;
    }

    /// {@return a sentence as a part of a line that runs from left to right}
    static String sentence(String words, Language language) {
        return language.direction() == Direction.RTL ? RIGHT_TO_LEFT_ISOLATE + words + POP_DIRECTIONAL_ISOLATE : words;
    }
}
