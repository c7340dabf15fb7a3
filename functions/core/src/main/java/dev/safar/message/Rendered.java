package dev.safar.message;

import java.util.Optional;

/// A text that is ready for a channel. It holds personal data, so its [#toString()] withholds what it says.
///
/// @param language the language it is written in, which may not be the one that was asked for
/// @param direction how that language runs
/// @param subject one line; present for [Channel#EMAIL] alone
/// @param text plain text; lines end in `\n`, and the last line has no end
public record Rendered(Language language, Direction direction, Optional<String> subject, String text) {
    @Override
    public String toString() {
        return "Rendered[" + language + ", " + direction.word() + ", text withheld]";
    }
}
