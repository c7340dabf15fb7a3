package dev.safar.publish;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What is wanted for whoever waits in an older version.
public enum Fate {
    /// She goes on in it.
    KEEP,
    /// She goes on in the version that is published.
    MIGRATE,
    /// Her run ends.
    END;

    /// {@return as it is typed, as in `keep`}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// {@return the fate of that word, or empty where there is none}
    ///
    /// @param word as it was typed
    public static Optional<Fate> find(String word) {
        return Arrays.stream(values()).filter(fate -> fate.word().equals(word)).findFirst();
    }
}
