package dev.safar.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// Guesses what a misspelt name was meant to be, and says whether a name may be shown at all.
public final class Spelling {
    private static final int FARTHEST = 2;
    private static final int LONGEST_SHOWN = 64;
    /// Letters of any script first, so that neither an address nor a phone number is shown; no controls, so that none turns the line around.
    private static final Pattern SHOWABLE = Pattern.compile("[\\p{L}_$][\\p{L}\\p{M}\\p{Nd}_$ .-]*");

    private Spelling() {
    }

    /// Finds the nearest name within an edit distance of 2; the capitals do not count. A name of one or two letters is close to everything,
    /// so the distance must also be smaller than the name is long.
    ///
    /// @param written what stands there
    /// @param known the names there are
    /// @return the nearest, the first of several in the order of `known`; empty where none is near
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST_SHOWN) {
            return Optional.empty();
        }
        return known.stream().filter(name -> distance(written, name) <= Math.min(FARTHEST, written.length() - 1))
                .min(Comparator.comparingInt(name -> distance(written, name)));
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

    /// Levenshtein's distance over code units, one row at a time; letters of either case are the same.
    private static int distance(String a, String b) {
        if (Math.abs(a.length() - b.length()) > FARTHEST) {
            return FARTHEST + 1;
        }
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }

    private static boolean same(char a, char b) {
        return Character.toLowerCase(a) == Character.toLowerCase(b);
    }
}
