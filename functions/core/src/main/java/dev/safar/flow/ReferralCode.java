package dev.safar.flow;

import java.text.Normalizer;
import java.util.Locale;

/// The short code that a member shares: letters and digits of Crockford's base 32, in which no two look alike. People may write it as they like.
final class ReferralCode {
    /// Without I, L, O and U (Crockford, "Base 32").
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS_A_LETTER = 5;
    private static final int LETTERS = 12;
    private static final int BITS_A_DIGIT = 4;

    private ReferralCode() {
    }

    /// {@return twelve letters: 60 bits, so that of ten million members no two are likely to have one code}
    ///
    /// @param hash hexadecimal digits, at least 15
    static String of(String hash) {
        long bits = Long.parseLong(hash.substring(0, LETTERS * BITS_A_LETTER / BITS_A_DIGIT), 1 << BITS_A_DIGIT);
        StringBuilder code = new StringBuilder();
        for (int letter = LETTERS - 1; letter >= 0; letter--) {
            code.append(ALPHABET.charAt((int) ((bits >>> (letter * BITS_A_LETTER)) & (ALPHABET.length() - 1))));
        }
        return code.toString();
    }

    /// {@return the code as it is stored, also out of the whole link: capital letters and ASCII digits alone, each look-alike as what it was meant for}
    ///
    /// @param written anything that was sent as a code
    static String normal(String written) {
        StringBuilder plain = new StringBuilder();
        written.substring(written.lastIndexOf('/') + 1).codePoints().map(ReferralCode::plain)
                .filter(Character::isLetterOrDigit).forEach(plain::appendCodePoint);
        return plain.toString().toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1').replace('L', '1');
    }

    /// Digits of any script, and the wide forms that some keyboards write.
    private static int plain(int letter) {
        int digit = Character.digit(letter, 10);
        return digit >= 0
                ? '0' + digit
                : Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC)
                        .codePointAt(0);
    }
}
