package dev.safar.local.outbox;

import java.util.Arrays;
import java.util.Locale;

/// How something that left the house stands with its channel.
public enum Answered {
    /// It is being handed over. If it stays so, the process died meanwhile, and nobody knows whether it arrived.
    LEAVING,
    /// The channel took it.
    TAKEN,
    /// No channel is wired for it: it stands here, and went nowhere.
    RECORDED,
    /// The channel will never take it.
    REFUSED,
    /// The channel could not take it; it is tried again.
    AWAY,
    /// It was handed over, and no answer came.
    UNCLEAR;

    /// {@return the word in stored rows and in JSON}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Answered of(String word) {
        return Arrays.stream(values()).filter(answered -> answered.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown word in the outbox: " + word));
    }
}
