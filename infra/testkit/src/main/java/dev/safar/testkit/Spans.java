package dev.safar.testkit;

import java.time.Duration;
import java.time.Period;

/// How long something lasts, for `shop.after(days(3))`.
public final class Spans {
    private Spans() {
    }

    /// {@return so many days of the calendar; one of them has 23 or 25 hours where a clock is changed}
    ///
    /// @param number how many
    public static Period days(int number) {
        return Period.ofDays(number);
    }

    /// {@return so many weeks of the calendar}
    ///
    /// @param number how many
    public static Period weeks(int number) {
        return Period.ofWeeks(number);
    }

    /// {@return so many hours of the clock}
    ///
    /// @param number how many
    public static Duration hours(long number) {
        return Duration.ofHours(number);
    }

    /// {@return so many minutes of the clock}
    ///
    /// @param number how many
    public static Duration minutes(long number) {
        return Duration.ofMinutes(number);
    }
}
