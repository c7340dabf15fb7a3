package dev.safar.message;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A language as a member reads it: a BCP 47 tag in its canonical form, such as `en`, `fa` or `fa-IR`.
///
/// @param tag the tag; `FA_ir` is no tag, `FA-ir` becomes `fa-IR`, and the old `iw` becomes `he`
public record Language(String tag) implements Comparable<Language> {
    /// English.
    public static final Language ENGLISH = new Language("en");
    /// Persian.
    public static final Language PERSIAN = new Language("fa");

    /// Scripts that run from right to left (Unicode 16, bidirectional classes R and AL).
    private static final Set<String> RTL_SCRIPTS = Set.of("Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg",
            "Samr", "Syrc", "Thaa");
    /// Languages that are written in such a script unless the tag says otherwise (CLDR, likely subtags).
    private static final Set<String> RTL_LANGUAGES = Set.of("ar", "arc", "arz", "azb", "bal", "ckb", "dv", "fa", "glk",
            "he", "ks", "lrc", "mzn", "nqo", "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi");

    /// Checks the tag and brings it to its canonical form.
    ///
    /// @throws IllegalArgumentException if the tag is not well-formed BCP 47 or names no language
    public Language {
        tag = canonical(tag)
                .orElseThrow(() -> new IllegalArgumentException(
                        "A language must be a BCP 47 tag such as `en` or `fa-IR`"));
    }

    /// Reads a tag that comes from the world.
    ///
    /// @param tag any text
    /// @return the language, or empty where the text is no tag of a language
    public static Optional<Language> parse(String tag) {
        return canonical(tag).map(Language::new);
    }

    private static Optional<String> canonical(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return locale.getLanguage().isEmpty() ? Optional.empty() : Optional.of(locale.toLanguageTag());
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }

    /// Says how its texts run: by the script in the tag where it names one (`ar-Latn` runs from left to right), else by the language.
    ///
    /// @return the direction
    public Direction direction() {
        Locale locale = Locale.forLanguageTag(tag);
        boolean rtl = locale.getScript().isEmpty()
                ? RTL_LANGUAGES.contains(locale.getLanguage())
                : RTL_SCRIPTS.contains(locale.getScript());
        return rtl ? Direction.RTL : Direction.LTR;
    }

    /// Takes the last part off (RFC 4647, section 3.4): `zh-Hant-TW` becomes `zh-Hant`, then `zh`.
    ///
    /// @return the wider language, or empty where nothing is left to take off
    public Optional<Language> wider() {
        int end = tag.lastIndexOf('-');
        if (end > 2 && tag.charAt(end - 2) == '-') {
            end -= 2;
        }
        return end < 0 ? Optional.empty() : Optional.of(new Language(tag.substring(0, end)));
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
