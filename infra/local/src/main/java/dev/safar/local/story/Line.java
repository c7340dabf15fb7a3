package dev.safar.local.story;

import dev.safar.message.Rendered;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One line of a story.
///
/// @param at when
/// @param kind what sort of thing happened
/// @param words what happened, in the story's language
/// @param letter the text she got, where the line is about one; in her own language
/// @param why why something did not happen, and what would change that, in the story's language
/// @param about ids and words of ours for machines, as in `journey`, `entry`, `step`, `fact`, `reason`
public record Line(Instant at, Kind kind, String words, Optional<Rendered> letter, Optional<String> why,
        Map<String, String> about) {
    /// Copies, by name.
    public Line {
        about = Collections.unmodifiableMap(new TreeMap<>(about));
    }

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

        /// {@return the word in JSON, as in `no-message`}
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// {@return a line of words alone}
    ///
    /// @param at when
    /// @param kind what sort of thing happened
    /// @param words what happened
    public static Line of(Instant at, Kind kind, String words) {
        return new Line(at, kind, words, Optional.empty(), Optional.empty(), Map.of());
    }

    /// {@return the same line with the text she got}
    ///
    /// @param text the text, where it is kept
    public Line with(Optional<Rendered> text) {
        return new Line(at, kind, words, text, why, about);
    }

    /// {@return the same line with its reason}
    ///
    /// @param reason a sentence, where there is one
    public Line because(Optional<String> reason) {
        return new Line(at, kind, words, letter, reason, about);
    }

    /// {@return the same line with one thing more for machines}
    ///
    /// @param name what it is
    /// @param value an id or a word of ours
    public Line about(String name, String value) {
        Map<String, String> more = new TreeMap<>(about);
        more.put(name, value);
        return new Line(at, kind, words, letter, why, more);
    }

    /// {@return the line for machines}
    public Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", at.toString());
        json.put("kind", kind.word());
        json.put("words", words);
        why.ifPresent(reason -> json.put("why", reason));
        json.putAll(about);
        letter.ifPresent(text -> {
            json.put("language", text.language().tag());
            json.put("direction", text.direction().word());
            json.put("subject", text.subject().orElse(null));
            json.put("text", text.text());
        });
        return json;
    }
}
