package dev.safar.flow;

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

    /// {@return the code as it is stored: capital letters without blanks and hyphens, each look-alike as what it was meant for}
    ///
    /// @param written anything that was sent as a code
    static String normal(String written) {
        return written.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT).replace('O', '0').replace('I', '1')
                .replace('L', '1');
    }
}
