package dev.safar.journey;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a member came into a journey.
///
/// @param at the instant that later events are measured from: when the fact happened, or when the silence was complete
/// @param view what conditions may read of it as `entry`
public record Entry(Instant at, Map<String, @Nullable Object> view) {
    /// {@return the instant alone: the view may hold what a shop wrote into an event of its own}
    @Override
    public String toString() {
        return "Entry[" + at + ", view withheld]";
    }
}
