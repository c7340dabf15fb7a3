package dev.safar.local.replay;

import dev.safar.money.Currency;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/// How to replay.
///
/// @param currency what the amounts are counted in
/// @param inactiveAfter how long a silence must last; overrides what the journeys say. Empty leaves it to them
/// @param deliver how often every fact is delivered, at least 1
/// @param shuffle the seed by which the facts arrive in any order, after the last of them happened; empty for the order of their instants
/// @param lanes how many threads share the members, at least 1; the report is the same for any number
public record ReplayOptions(Currency currency, Optional<Duration> inactiveAfter, int deliver, OptionalLong shuffle,
        int lanes) {}
