package dev.safar.journey;

import java.util.Optional;

/// The way behind an action that is done.
///
/// @param decided what the branches on it came to
/// @param next where it leads: an action, a pause or an end, never a branch; empty where every step is done
public record Onwards(Decided decided, Optional<Step> next) {}
