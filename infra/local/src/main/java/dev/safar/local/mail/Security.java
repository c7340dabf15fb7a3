package dev.safar.local.mail;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the way to a mail server is kept from other eyes.
public enum Security {
    /// It begins in the clear and must turn to TLS before anything else is said: port 587.
    STARTTLS,
    /// TLS from the first byte: port 465.
    TLS,
    /// In the clear. Only where the server is this very machine.
    NONE;

    /// {@return the word in settings: `starttls`, `tls`, `none`}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return all words, in the order of this file}
    public static List<String> words() {
        return Arrays.stream(values()).map(Security::word).toList();
    }

    /// Looks a word up.
    ///
    /// @param word one of [#words()]
    /// @return what it names
    /// @throws IllegalArgumentException if it is none of them
    public static Security of(String word) {
        return Arrays.stream(values()).filter(security -> security.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Expected one of " + words()));
    }
}
