package dev.safar.webhook;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a platform's body means.
public sealed interface Translation {
    /// Facts, each as an envelope of ours. One that lacks something is rejected alone, not the others with it.
    ///
    /// @param envelopes may be none
    /// @param notes what was passed over and why, without personal data
    record Facts(List<Envelope> envelopes, List<String> notes) implements Translation {}

    /// One fact.
    ///
    /// @param values plain values in the form of `docs/events.md`
    /// @param flaws what in the platform's body cannot be read, in its own words and without personal data; with any, the fact is rejected
    record Envelope(Map<String, @Nullable Object> values, List<String> flaws) {}

    /// The platform tells of something that no fact of ours is made of.
    ///
    /// @param text what it was and what to do, without personal data
    record UnknownType(String text) implements Translation {}

    /// The body lacks what every body of its kind has.
    ///
    /// @param text what is missing, without personal data
    record Unreadable(String text) implements Translation {}

    /// What is not signed contradicts what is.
    ///
    /// @param text what was expected, without personal data
    record Mismatch(String text) implements Translation {}
}
