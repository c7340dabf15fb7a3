package dev.safar.language.finding;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds the word that somebody meant: at most two slips away, where a slip is a letter too many, too few, another, or two neighbours
/// swapped (optimal string alignment).
public final class Nearest {
    private static final int MOST_SLIPS = 2;

    private Nearest() {
    }

    /// Looks for the nearest word.
    ///
    /// @param word as it was written
    /// @param known what it could have been; of equally near ones the first wins
    /// @return the word meant, or empty where nothing is near; a word is never as many slips away as it has letters
    public static Optional<String> to(String word, Collection<String> known) {
        return known.stream().filter(candidate -> slips(word, candidate) <= Math.min(MOST_SLIPS, word.length() - 1))
                .min(Comparator.comparingInt(candidate -> slips(word, candidate)));
    }

    /// Says it as a question.
    ///
    /// @param word as it was written
    /// @param known what it could have been
    /// @return "Did you mean `x`?", or an empty text where nothing is near
    public static String question(String word, Collection<String> known) {
        return to(word, known).map(candidate -> "Did you mean `" + candidate + "`?").orElse("");
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

    private static int slips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > MOST_SLIPS) {
            return Integer.MAX_VALUE;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(a, b, i, j, cost);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(cost[i - 1][j - 1] + other, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
