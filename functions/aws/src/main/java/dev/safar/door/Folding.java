package dev.safar.door;

import java.util.regex.Pattern;

/// Makes one text of the several ways in which a Persian keyboard, an Arabic one and a copied web page write it: digits become ASCII, the
/// Arabic kaf and yeh become the Persian ones, and what cannot be seen (tatweel, joiners, direction marks) goes. For identities only: names and
/// texts of people are kept as they wrote them.
final class Folding {
    private static final Pattern OUTER_SPACE = Pattern.compile("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$");

    /// Tatweel; zero-width space, non-joiner and joiner, byte order mark; direction marks, embeddings and isolates.
    private static final String UNSEEN = "\u0640" + "\u200B\u200C\u200D\uFEFF" + "\u061C\u200E\u200F"
            + "\u202A\u202B\u202C\u202D\u202E" + "\u2066\u2067\u2068\u2069";

    private Folding() {
    }

    /// {@return the folded text, without spaces around it}
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (UNSEEN.indexOf(c) < 0) {
                folded.append(fold(c));
            }
        }
        return OUTER_SPACE.matcher(folded).replaceAll("");
    }

    private static char fold(char c) {
        if (c >= '۰' && c <= '۹') {
            return (char) (c - '۰' + '0');
        }
        if (c >= '٠' && c <= '٩') {
            return (char) (c - '٠' + '0');
        }
        return switch (c) {
            case 'ك' -> 'ک';
            case 'ي', 'ى' -> 'ی';
            default -> c;
        };
    }
}
