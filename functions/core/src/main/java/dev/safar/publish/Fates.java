package dev.safar.publish;

import java.util.Map;

/// What is wanted for those who wait, by step.
///
/// @param usual for every step that is not named
/// @param steps by the step's id in the version in which they wait
public record Fates(Fate usual, Map<String, Fate> steps) {
    /// Everybody goes on where she is.
    public static final Fates KEEP = new Fates(Fate.KEEP, Map.of());

    /// Copies.
    public Fates {
        steps = Map.copyOf(steps);
    }

    Fate of(String step) {
        return steps.getOrDefault(step, usual);
    }
}
