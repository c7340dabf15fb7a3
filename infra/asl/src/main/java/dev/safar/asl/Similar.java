package dev.safar.asl;

import java.util.Collection;

/// Finds the name someone probably meant.
final class Similar {
    private Similar() {
    }

    /// {@return " Did you mean 'x'?" for the nearest known name within two edits, or nothing}
    static String hint(String written, Collection<String> known) {
        String nearest = "";
        int least = 3;
        for (String name : known) {
            int edits = edits(written, name);
            if (edits < least) {
                least = edits;
                nearest = name;
            }
        }
        return nearest.isEmpty() ? "" : " Did you mean '" + nearest + "'?";
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
