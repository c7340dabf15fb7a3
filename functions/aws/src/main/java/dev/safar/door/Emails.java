package dev.safar.door;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Makes one form of the ways to write a mail address: compatibility forms composed (NFKC), folded, in lower case. That the part before the at
/// sign could differ by case (RFC 5321) is true on paper and of no mailbox a shop meets.
final class Emails {
    private static final int LONGEST = 254;
    private static final Pattern LOCAL = Pattern.compile("[^\\s\\p{Z}\\p{C}@\"(),:;<>\\[\\]\\\\]{1,64}");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+(-+[\\p{L}\\p{N}\\p{M}]+)*");

    private Emails() {
    }

    /// {@return the canonical address; empty where the text does not look like one}
    static Optional<String> canonical(String text) {
        String folded = Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFKC));
        String address = Normalizer.normalize(folded.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        return Optional.of(address).filter(Emails::looksLikeOne);
    }

    private static boolean looksLikeOne(String address) {
        int at = address.indexOf('@');
        return at > 0 && address.length() <= LONGEST && address.equals(address.toLowerCase(Locale.ROOT))
                && LOCAL.matcher(address.substring(0, at)).matches() && domain(address.substring(at + 1));
    }

    private static boolean domain(String domain) {
        String[] labels = domain.split("\\.", -1);
        boolean wellFormed = true;
        for (String label : labels) {
            wellFormed &= label.length() <= 63 && LABEL.matcher(label).matches();
        }
        return wellFormed && labels.length >= 2;
    }
}
