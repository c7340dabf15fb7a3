package dev.safar.message;

import java.util.Arrays;
import java.util.Optional;

/// A way to reach a member.
public enum Channel {
    /// A mail: a subject and a text.
    EMAIL("email"),
    /// A short message to a phone: one text, no subject.
    SMS("sms");

    private final String word;

    Channel(String word) {
        this.word = word;
    }

    /// {@return the word that journeys and events use, as in `"firstOf": ["email", "sms"]`}
    public String word() {
        return word;
    }

    /// Finds a channel by its word.
    ///
    /// @param word lower case, as [#word()] gives it
    /// @return the channel, or empty for any other word
    public static Optional<Channel> ofWord(String word) {
        return Arrays.stream(values()).filter(channel -> channel.word.equals(word)).findFirst();
    }
}
