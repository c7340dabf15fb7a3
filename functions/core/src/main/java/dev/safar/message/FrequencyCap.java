package dev.safar.message;

import java.time.Duration;
import java.time.Instant;

/// How many messages a member may get on one channel within a time. The window slides: what was sent at an instant counts up to, and not including,
/// the instant a period later.
///
/// @param most how many, from 1 to [#MOST]
/// @param period within what time, in exact hours: a day is 24 of them
public record FrequencyCap(int most, Duration period) {
    /// The greatest cap: the instants that count stand in the contact's item, which must stay small.
    public static final int MOST = 50;

    /// Checks both.
    ///
    /// @throws IllegalArgumentException if the number is not from 1 to [#MOST], or the period is not positive
    public FrequencyCap {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("Invalid cap " + most + ", valid from 1 to " + MOST);
        }
        if (!period.isPositive()) {
            throw new IllegalArgumentException("Invalid period " + period + ", it must be positive");
        }
    }

    boolean counts(Instant sent, Instant now) {
        return sent.plus(period).isAfter(now);
    }
}
