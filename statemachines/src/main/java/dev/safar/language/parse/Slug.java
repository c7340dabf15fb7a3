package dev.safar.language.parse;

import dev.safar.json.LookAlikes;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import java.util.List;
import java.util.Locale;

/// Proposes an id for a text that is none.
final class Slug {
    private static final int LONGEST = 60;

    private Slug() {
    }

    /// {@return "Write `ask-why`" for `Ask Why`, or nothing where nothing good comes out}
    static Term hint(String text) {
        Term alike = LookAlikes.first(text).isPresent()
                ? Hints.question(text, List.of(LookAlikes.plain(text)))
                : Term.nothing();
        String slug = LookAlikes.plain(text).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (!alike.isNothing() && slug.equals(LookAlikes.plain(text))) {
            return alike;
        }
        return slug.isEmpty() || Character.isDigit(slug.charAt(0)) || slug.length() > LONGEST
                ? Term.nothing()
                : Term.said("words/write").with("word", slug);
    }
}
