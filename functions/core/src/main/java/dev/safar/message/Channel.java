package dev.safar.message;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A way to reach a member.
public enum Channel {
    /// A mail.
    EMAIL,
    /// A text message to a phone.
    SMS;

    /// {@return the word in journeys and envelopes: `email`, `sms`}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Looks a word up.
    ///
    /// @param word as [#word()] gives it
    /// @return the channel, or empty where there is none of that name
    public static Optional<Channel> find(String word) {
        return Arrays.stream(values()).filter(channel -> channel.word().equals(word)).findFirst();
    }
}
