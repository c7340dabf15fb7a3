package dev.safar.language.finding;

import dev.safar.journey.LocalText;
import dev.safar.message.Language;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.MatchResult;

/// Words of the catalogue with their blanks filled.
///
/// @param key where they stand in the catalogue
/// @param blanks what stands in `{name}`, by name
public record Said(String key, Map<String, Term> blanks) implements Term {
    /// A blank, as in `{name}`; `{{name}}` is a variable of a text.
    static final Pattern BLANK = Pattern.compile("(?<!\\{)\\{([a-z]+)}(?!})");

    /// Copies, by name.
    public Said {
        blanks = Collections.unmodifiableMap(new TreeMap<>(blanks));
    }

    static Said of(String key) {
        return new Said(key, Map.of());
    }

    /// {@return the same with one more blank filled}
    ///
    /// @param blank its name
    /// @param term what stands there
    public Said with(String blank, Term term) {
        Map<String, Term> more = new TreeMap<>(blanks);
        more.put(blank, term);
        return new Said(key, more);
    }

    /// {@return the same with one more blank filled, in backticks}
    ///
    /// @param blank its name
    /// @param code what stands there
    public Said with(String blank, String code) {
        return with(blank, Term.code(code));
    }

    /// {@return the words}
    ///
    /// @throws IllegalStateException if the catalogue has no such words, or a blank of them is not filled: our own mistake
    @Override
    public String in(Language language) {
        LocalText words = Catalogue.get().find(key)
                .orElseThrow(() -> new IllegalStateException("The catalogue has no words for '" + key + "'"));
        return BLANK.matcher(words.in(language.tag(), ""))
                .replaceAll(blank -> Matcher.quoteReplacement(fill(blank, language)));
    }

    private String fill(MatchResult blank, Language language) {
        Term term = blanks.get(blank.group(1));
        if (term == null) {
            throw new IllegalStateException("Nothing stands in {" + blank.group(1) + "} of '" + key + "'");
        }
        return term.in(language);
    }
}
