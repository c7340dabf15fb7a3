package dev.safar.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/// What a member's clock shows, and when.
///
/// An hour that a clock put forward skips is the first instant after the gap; one that a clock put back brings twice is the earlier. So every hour of
/// every day is one instant, and hours of one day are instants in the same order.
public final class WallClock {
    private WallClock() {
    }

    /// {@return the instant at which a clock shows an hour on a day}
    ///
    /// @param day the day
    /// @param time the hour
    /// @param zone where the clock hangs
    public static Instant at(LocalDate day, LocalTime time, ZoneId zone) {
        LocalDateTime local = day.atTime(time);
        ZoneOffsetTransition change = zone.getRules().getTransition(local);
        return change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    }
}
