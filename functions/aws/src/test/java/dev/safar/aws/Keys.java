package dev.safar.aws;

import dev.safar.secret.Keyring;
import java.time.Duration;
import java.time.Instant;

/// Keyrings of tests.
final class Keys {
    /// Nothing lies elsewhere.
    static final Keyring NONE = new Keyring(reference -> {
        throw new IllegalStateException("There is no vault in this test");
    }, Duration.ofMinutes(5), Duration.ofHours(1), () -> Instant.EPOCH);

    private Keys() {
    }
}
