package dev.safar.journey;

import java.util.Optional;

/// What takes a member out of the journey without reaching its goal.
///
/// @param event the type of the fact
/// @param where what must also be true of it; it may read `event`, `entry`, `member` and `steps`
public record Exit(String event, Optional<Condition> where) {}
