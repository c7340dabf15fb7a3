package dev.safar.journey;

import java.time.Duration;
import java.util.Optional;

/// What the journey is for. Reaching it ends the run at once, in the middle of a wait too.
///
/// @param event the type of the fact that reaches it
/// @param where what must also be true of that fact; it may read `event`, `entry`, `member` and `steps`
/// @param within how long after the entry it counts: strictly after the entry, up to and including this instant
public record Goal(String event, Optional<Condition> where, Duration within) {}
