package dev.safar.json;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Letters, digits and signs of other scripts that look like those of names here, as a keyboard or a word processor leaves them behind.
public final class LookAlikes {
    /// Cyrillic and Greek letters, each above its Latin double (Unicode Technical Standard 39, confusables, as far as names here have such letters).
    private static final String OTHERS = "асеоірхуѕјһԁԛԝкмтвнгпαβγεικνορτυωχηАВЕІЈКМНОРСТХУЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private static final String LATIN = "aceoipxysjhdqwkmtbhrnabyeikvoptuwxnABEIJKMHOPCTXYSABEZHIKMNOPTYX";
    private static final String QUOTES = "‘’‚“”„«»‹›";
    private static final Map<Integer, Integer> DOUBLES = doubles();

    private LookAlikes() {
    }

    private static Map<Integer, Integer> doubles() {
        Map<Integer, Integer> doubles = new HashMap<>();
        for (int i = 0; i < OTHERS.length(); i++) {
            doubles.put((int) OTHERS.charAt(i), (int) LATIN.charAt(i));
        }
        return doubles;
    }

    /// {@return a text in plain letters and digits, as far as it has their doubles; of wide letters the usual ones, and of any digits those from 0 to 9}
    ///
    /// @param text any
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().map(LookAlikes::plain)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static int plain(int sign) {
        return Character.isDigit(sign) ? '0' + Character.digit(sign, 10) : DOUBLES.getOrDefault(sign, sign);
    }

    /// {@return whether it is a quote of a word processor, which begins no text here}
    ///
    /// @param sign any
    public static boolean isQuote(int sign) {
        return QUOTES.indexOf(sign) >= 0;
    }

    /// {@return the first character that is the double of another, with its number, as in `а (U+0430)`; empty where there is none}
    ///
    /// @param text any
    public static Optional<String> first(String text) {
        return text.codePoints().filter(sign -> !plain(Character.toString(sign)).equals(Character.toString(sign)))
                .mapToObj(sign -> Character.toString(sign) + String.format(" (U+%04X)", sign)).findFirst();
    }
}
