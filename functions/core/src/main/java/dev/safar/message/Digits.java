package dev.safar.message;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Numbers in the digits that a member reads: `۰` to `۹` in Persian, `٠` to `٩` in Arabic, `0` to `9` elsewhere.
///
/// The Arabic of the Maghreb is written with `0` to `9` (CLDR, default numbering systems), and a tag that names a numbering system has its way:
/// `ar-u-nu-latn`, `en-u-nu-arabext`.
public final class Digits {
    /// By the languages that texts are written in, which are few.
    private static final Map<Language, NumberFormat> WHOLE = new ConcurrentHashMap<>();
    private static final Set<String> MAGHREB = Set.of("DZ", "EH", "LY", "MA", "TN");

    private enum Numbering {
        LATN('0'), ARAB('٠'), ARABEXT('۰');

        private final char zero;

        Numbering(char zero) {
            this.zero = zero;
        }

        String keyword() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Numbering of(Locale locale) {
            return named(locale).orElseGet(() -> switch (locale.getLanguage()) {
                case "fa" -> ARABEXT;
                case "ar" -> MAGHREB.contains(locale.getCountry()) ? LATN : ARAB;
                default -> LATN;
            });
        }

        private static Optional<Numbering> named(Locale locale) {
            String keyword = locale.getUnicodeLocaleType("nu");
            for (Numbering system : values()) {
                if (system.keyword().equals(keyword)) {
                    return Optional.of(system);
                }
            }
            return Optional.empty();
        }
    }

    private Digits() {
    }

    /// Writes the digits of a text as a language does, and leaves everything else as it is.
    ///
    /// @param language whose digits
    /// @param text any text; only its ASCII digits are changed
    /// @return the text, as long as before
    public static String in(Language language, String text) {
        int shift = Numbering.of(Locale.forLanguageTag(language.tag())).zero - '0';
        return text.codePoints().map(c -> c >= '0' && c <= '9' ? c + shift : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /// Writes a whole number, such as a balance of points, as a language does: digits, separators between the thousands, and minus sign.
    ///
    /// Digits go in threes in every language, in Hindi too, since the JDK knows no other way.
    ///
    /// @param language whose
    /// @param number any
    /// @return as in `1,234`, `1.234` or `۱٬۲۳۴`; a negative number of a language that runs from right to left begins with an invisible mark that
    ///         keeps its sign in place
    public static String in(Language language, long number) {
        // A format must not be shared; a copy of one costs a fraction of finding it.
        NumberFormat whole = (NumberFormat) WHOLE.computeIfAbsent(language, Digits::whole).clone();
        return whole.format(number);
    }

    private static NumberFormat whole(Language language) {
        Locale locale = Locale.forLanguageTag(language.tag());
        return NumberFormat.getIntegerInstance(new Locale.Builder().setLocale(locale)
                .setUnicodeLocaleKeyword("nu", Numbering.of(locale).keyword()).build());
    }
}
