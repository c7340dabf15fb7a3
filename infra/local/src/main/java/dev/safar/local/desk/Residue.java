package dev.safar.local.desk;

import java.time.Instant;
import java.util.Optional;

/// Says what remains of a dead letter when all who were erased, or are being erased, are taken out of it.
@FunctionalInterface
public interface Residue {
    /// Looks into one.
    ///
    /// @param body the letter's
    /// @param now the time
    /// @return the body that is to stay: the very same where nobody in it was erased; empty where nothing is to stay
    Optional<String> of(String body, Instant now);
}
