package dev.safar.local.story;

import dev.safar.message.Rendered;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The texts of letters, by the ids of their effects, as far as they are kept.
@FunctionalInterface
public interface Letters extends Function<String, Optional<Rendered>> {
    /// {@return whether a letter lies in the outbox and went nowhere, since no channel is wired for it}
    ///
    /// @param effect the id of its effect
    default boolean stayed(String effect) {
        return false;
    }

    /// {@return when, where and how a letter left, and what was answered, as far as that is kept}
    ///
    /// @param effect the id of its effect
    default Map<String, Object> delivery(String effect) {
        return Map.of();
    }
}
