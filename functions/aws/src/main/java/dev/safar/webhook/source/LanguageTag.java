package dev.safar.webhook.source;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/// Languages as platforms write them: mostly BCP 47, sometimes `fa_IR`, sometimes nonsense.
final class LanguageTag {
    private LanguageTag() {
    }

    /// {@return the tag; empty where the text is none, since nobody should be lost over a language}
    static Optional<String> of(Optional<String> text) {
        return text.map(written -> written.replace('_', '-')).flatMap(LanguageTag::tag);
    }

    private static Optional<String> tag(String text) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(text).build().toLanguageTag())
                    .filter(tag -> !tag.startsWith("und"));
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
