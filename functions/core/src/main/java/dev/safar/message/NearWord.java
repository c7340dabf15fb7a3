package dev.safar.message;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that a person probably meant.
final class NearWord {
    private static final int FARTHEST = 2;

    private NearWord() {
    }

    /// {@return " Did you mean `x`?" for the nearest of `words` within two edits, or nothing}
    static String hint(String written, Collection<String> words) {
        return nearest(written, words).map(word -> " Did you mean `" + word + "`?").orElse("");
    }

    /// {@return the nearest word within two edits; the first in alphabetical order where two are equally near}
    static Optional<String> nearest(String written, Collection<String> words) {
        return words.stream().filter(word -> !word.equals(written) && distance(written, word) <= FARTHEST)
                .min(Comparator.comparingInt((String word) -> distance(written, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// {@return the Levenshtein distance in UTF-16 units; more than two is only known to be more than two}
    private static int distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] above = new int[other.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            above = nextRow(above, row, one.charAt(row - 1), other);
        }
        return above[other.length()];
    }

    private static int[] nextRow(int[] above, int row, char letter, String other) {
        int[] current = new int[above.length];
        current[0] = row;
        for (int column = 1; column < current.length; column++) {
            int replaced = above[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
            current[column] = Math.min(replaced, 1 + Math.min(above[column], current[column - 1]));
        }
        return current;
    }
}
