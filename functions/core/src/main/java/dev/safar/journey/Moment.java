package dev.safar.journey;

import dev.safar.message.DayPart;
import dev.safar.message.WallClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// The moment until which a pause lasts, by the member's own clock and calendar. Hours that are skipped or come twice are those of [WallClock].
public sealed interface Moment {
    /// An hour, on one of some days: the first at or after the instant at which she comes to the pause.
    ///
    /// @param at the hour
    /// @param on the days of the week; empty for every day
    record Hour(LocalTime at, Set<DayOfWeek> on) implements Moment {
        /// Copies, in the order of the week.
        public Hour {
            on = week(on);
        }

        /// {@return when it is}
        ///
        /// @param now when she comes to the pause
        /// @param zone where she lives
        public Instant after(Instant now, ZoneId zone) {
            return DayPart.days(now, zone, on).map(day -> WallClock.at(day, at, zone))
                    .filter(when -> !when.isBefore(now))
                    .findFirst().orElseThrow();
        }
    }

    /// A part of the day, on one of some days: whoever comes within it goes on at once, and whoever comes outside waits for the next to begin. One that
    /// spans midnight belongs to the day on which it begins. One that a clock put forward skips whole is none.
    ///
    /// @param from its first minute
    /// @param to the first minute after it, another than `from`
    /// @param on the days of the week on which it begins; empty for every day
    record Window(LocalTime from, LocalTime to, Set<DayOfWeek> on) implements Moment {
        /// Copies, in the order of the week.
        public Window {
            on = week(on);
        }

        /// {@return when she goes on}
        ///
        /// @param now when she comes to the pause
        /// @param zone where she lives
        public Instant after(Instant now, ZoneId zone) {
            return new DayPart(from, to, on).at(now, zone).orElseThrow();
        }
    }

    /// A date that is known of her or of what began the run.
    ///
    /// @param date what says the date; it may read `member`, `entry` and `steps`. [DateText] says which texts are dates
    /// @param yearly whether its day counts in every year: then the next one is meant, and never one that is past
    /// @param offset how much later than the date; negative for earlier. Whole days of it are days of her calendar, the rest exact hours
    /// @param at the hour of that day; where none is said the date's own, or [#MORNING]
    record Date(Condition date, boolean yearly, Duration offset, Optional<LocalTime> at) implements Moment {}

    /// {@return whether a text says a date}
    ///
    /// @param text any
    static boolean isDate(String text) {
        return DateText.parse(text).isPresent();
    }

    /// The hour of a date that has none.
    LocalTime MORNING = LocalTime.of(9, 0);
    /// The farthest that a date may lie ahead: ten years, as long as a journey may wait at all.
    Duration FARTHEST = Duration.ofDays(3650);

    private static Set<DayOfWeek> week(Set<DayOfWeek> days) {
        SortedSet<DayOfWeek> week = new TreeSet<>(days);
        return Collections.unmodifiableSortedSet(week);
    }
}
