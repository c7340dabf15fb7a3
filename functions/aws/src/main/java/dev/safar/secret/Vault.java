package dev.safar.secret;

import java.util.List;

/// Where secrets lie.
@FunctionalInterface
public interface Vault {
    /// Reads what is there now.
    ///
    /// @param reference which
    /// @return the secrets that are valid, the newest first; mostly one
    /// @throws RuntimeException if it cannot be read; its message is never shown
    List<String> read(Reference reference);
}
