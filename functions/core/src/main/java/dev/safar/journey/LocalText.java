package dev.safar.journey;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// A short text in several languages, for people who read the journey.
///
/// @param byLanguage text by language tag, as in `en` and `fa`; may be empty
public record LocalText(Map<String, String> byLanguage) {
    /// No text in any language.
    public static final LocalText NONE = new LocalText(Map.of());

    /// Copies, by language.
    public LocalText {
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /// Chooses a language.
    ///
    /// @param language the tag wanted
    /// @param otherwise what to say where neither that language nor English is there
    /// @return the text
    public String in(String language, String otherwise) {
        return byLanguage.getOrDefault(language, byLanguage.getOrDefault("en", otherwise));
    }
}
