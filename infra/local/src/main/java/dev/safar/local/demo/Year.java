package dev.safar.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The shop's year, 1404 in its own calendar: from 21 March 2025 to 20 March 2026, in Tehran.
final class Year {
    static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    static final int DAYS = 365;
    private static final LocalDate FIRST = LocalDate.of(2025, 3, 21);
    static final Instant START = FIRST.atStartOfDay(TEHRAN).toInstant();
    static final Instant END = FIRST.plusDays(DAYS).atStartOfDay(TEHRAN).toInstant();

    private Year() {
    }

    /// {@return a minute of a day of the year}
    static Instant at(int day, int minuteOfDay) {
        return FIRST.plusDays(day).atTime(LocalTime.ofSecondOfDay(minuteOfDay * 60L)).atZone(TEHRAN).toInstant();
    }

    static boolean holds(Instant instant) {
        return !instant.isBefore(START) && instant.isBefore(END);
    }
}
