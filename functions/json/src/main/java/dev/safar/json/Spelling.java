package dev.safar.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Guesses what a misspelt name was meant to be, and says whether a name may be shown at all.
public final class Spelling {
    private static final int FARTHEST = 2;
    private static final int LONGEST_SHOWN = 64;
    /// Each guess looks at all names, and a file may hold thousands of names and as many mistakes.
    private static final int MOST_KNOWN = 500;
    /// Letters of any script first, so that neither an address nor a phone number is shown; no controls, so that none turns the line around.
    private static final Pattern SHOWABLE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{Nd}_$ .-]*");

    private Spelling() {
    }

    /// Finds the nearest name within an edit distance of 2; the capitals do not count, nor do letters of another script that look like Latin ones. A name of one or two letters is close to everything,
    /// so the distance must also be smaller than the name is long.
    ///
    /// @param written what stands there
    /// @param known the names there are
    /// @return the nearest, the first of several in the order of `known`; empty where none is near, and where more than 500 are known
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_SHOWN || known.size() > MOST_KNOWN) {
            return Optional.empty();
        }
        String plain = LookAlikes.plain(written);
        return known.stream().filter(name -> distance(plain, name) <= Math.min(FARTHEST, plain.length() - 1))
                .min(Comparator.comparingInt(name -> distance(plain, name)));
    }

    /// {@return `. Did you mean [nearest]?` with the name in backticks, or nothing where none is near}
    ///
    /// @param written what stands there
    /// @param known the names there are
    public static String didYouMean(String written, Collection<String> known) {
        return nearest(written, known).map(name -> ". Did you mean `" + name + "`?").orElse("");
    }

    /// {@return the name in backticks, or, where it is no plain name of at most 64 characters, words that do not show it}
    ///
    /// @param name from outside
    public static String quoted(String name) {
        boolean showable = name.length() <= LONGEST_SHOWN && SHOWABLE.matcher(name).matches();
        return showable ? "`" + name + "`" : "(a name of " + name.length() + " characters that is not shown)";
    }

    /// Optimal string alignment over code units: a letter too many, too few, another, or two neighbours swapped; letters of either case are the
    /// same.
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        int before = 0;
        for (int i = 0; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = Math.min(i, j) == 0 ? Math.max(i, j) : cheapest(a, b, i, j, cost);
                least = Math.min(least, cost[i][j]);
            }
            // A row follows from the two before it, so from here on nothing is near.
            if (Math.min(least, before) > FARTHEST) {
                return FARTHEST + 1;
            }
            before = least;
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(String a, String b, int i, int j, int[][] cost) {
        int change = cost[i - 1][j - 1] + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        int best = Math.min(change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && same(a.charAt(i - 1), b.charAt(j - 2))
                && same(a.charAt(i - 2), b.charAt(j - 1));
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
