package dev.safar.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How often members fell silent and came back. A lapse is a purchase after which the member buys nothing for a time; a purchase at the very
/// instant at which the time is over still prevents it. Refunds neither start nor end a silence.
///
/// @param count all lapses
/// @param wonBack those after which the member bought again
/// @param open those that still last at the end; `count` is `wonBack` plus `open`
public record Lapses(long count, long wonBack, long open) {
    /// No lapses.
    public static final Lapses NONE = new Lapses(0, 0, 0);

    /// Counts one member's.
    ///
    /// @param purchases when she bought, in order; equal instants allowed
    /// @param inactiveAfter how long a silence must last, in exact hours
    /// @param end the last instant that is known of: a silence that would be complete at it or later has not come yet
    /// @return her lapses
    public static Lapses of(List<Instant> purchases, Duration inactiveAfter, Instant end) {
        long wonBack = 0;
        for (int i = 0; i + 1 < purchases.size(); i++) {
            wonBack += purchases.get(i + 1).isAfter(purchases.get(i).plus(inactiveAfter)) ? 1 : 0;
        }
        long open = !purchases.isEmpty() && purchases.getLast().plus(inactiveAfter).isBefore(end) ? 1 : 0;
        return new Lapses(wonBack + open, wonBack, open);
    }

    /// {@return both together}
    ///
    /// @param other another member's
    public Lapses plus(Lapses other) {
        return new Lapses(count + other.count, wonBack + other.wonBack, open + other.open);
    }
}
