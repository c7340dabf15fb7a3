package dev.safar.language.parse;

import dev.safar.language.finding.Term;
import java.util.Locale;

/// Proposes an id for a text that is none.
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {
    }

    /// {@return "Write `ask-why`" for `Ask Why`, or nothing where nothing good comes out}
    static Term hint(String text) {
        String slug = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return slug.isEmpty() || Character.isDigit(slug.charAt(0)) || slug.length() > LONGEST
                ? Term.nothing()
                : Term.said("words/write").with("word", slug);
    }
}
