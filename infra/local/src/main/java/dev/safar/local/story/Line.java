package dev.safar.local.story;

import dev.safar.message.Rendered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One line of a story.
///
/// @param at when
/// @param kind what sort of thing happened
/// @param words what happened, in the story's language
/// @param letter the text she got, where the line is about one; in her own language
public record Line(Instant at, Kind kind, String words, Optional<Rendered> letter) {
    /// What a line is about.
    public enum Kind {
        /// Something came from outside.
        FACT("•"),
        /// She was silent for as long as some journey waits for.
        SILENCE("…"),
        /// She came back after such a silence.
        RETURN("★"),
        /// A journey began for her, or would have.
        ENTRY("▶"),
        /// A branch was decided.
        DECISION("?"),
        /// A pause began or ran out.
        PAUSE("…"),
        /// A message left the house.
        MESSAGE("→"),
        /// A message did not, or not yet.
        NO_MESSAGE("×"),
        /// She was given something.
        REWARD("+"),
        /// One of the shop's people was asked to act.
        TASK("!"),
        /// A journey ended for her.
        END("■"),
        /// Something a person should know.
        NOTICE("!");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        /// {@return a sign one cell wide}
        public String mark() {
            return mark;
        }
    }

    static Line of(Instant at, Kind kind, String words) {
        return new Line(at, kind, words, Optional.empty());
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", at.toString());
        json.put("kind", kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        json.put("words", words);
        letter.ifPresent(text -> {
            json.put("language", text.language().tag());
            json.put("direction", text.direction().word());
            json.put("subject", text.subject().orElse(null));
            json.put("text", text.text());
        });
        return json;
    }
}
