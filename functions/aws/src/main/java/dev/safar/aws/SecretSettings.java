package dev.safar.aws;

import dev.safar.secret.Keyring;
import dev.safar.secret.Vault;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// How long secrets that lie elsewhere are kept.
///
/// | variable | what | where it is not set |
/// |---|---|---|
/// | `SAFAR_SECRETS_FRESH_SECONDS` | for how long one that was read is not asked for again, 1 to 86400 | 300 |
/// | `SAFAR_SECRETS_STALE_SECONDS` | for how long after it was read it serves on where it cannot be read again | 3600 |
///
/// @param variables the environment's
record SecretSettings(Map<String, String> variables) {
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final int DAY = 86_400;
    private static final int FRESH = 300;
    private static final int STALE = 3_600;

    /// {@return a keyring that keeps them so}
    ///
    /// @param vault where they lie
    /// @param clock the time
    Keyring keyring(Vault vault, InstantSource clock) {
        return new Keyring(vault, seconds("SAFAR_SECRETS_FRESH_SECONDS", FRESH),
                seconds("SAFAR_SECRETS_STALE_SECONDS", STALE), clock);
    }

    private Duration seconds(String name, int otherwise) {
        String text = Optional.ofNullable(variables.get(name)).map(String::strip).filter(some -> !some.isEmpty())
                .orElse(Integer.toString(otherwise));
        if (!SECONDS.matcher(text).matches() || Integer.parseInt(text) > DAY) {
            throw new IllegalStateException(name + " cannot be read: set it to a number of seconds from 1 to " + DAY);
        }
        return Duration.ofSeconds(Integer.parseInt(text));
    }
}
