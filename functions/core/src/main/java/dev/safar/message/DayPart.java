package dev.safar.message;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A part of the day, on some days of the week, by a member's own clock. One that spans midnight belongs to the day on which it begins. One that a clock
/// put forward skips whole is none. Hours that are skipped or come twice are those of [WallClock].
///
/// @param from its first minute
/// @param to the first minute after it, another than `from`
/// @param on the days of the week on which it begins; empty for every day
public record DayPart(LocalTime from, LocalTime to, Set<DayOfWeek> on) {
    /// Copies, in the order of the week.
    public DayPart {
        on = Collections.unmodifiableSet(new TreeSet<>(on));
    }

    /// Looks at her clock.
    ///
    /// @param now the instant
    /// @param zone where she lives
    /// @return `now` where it is within the part, else when the next one begins; empty where none does, since it ends as it begins
    public Optional<Instant> at(Instant now, ZoneId zone) {
        return days(now, zone, on).filter(day -> end(day, zone).isAfter(now))
                .filter(day -> begin(day, zone).isBefore(end(day, zone))).map(day -> begin(day, zone))
                .map(begin -> begin.isBefore(now) ? now : begin).findFirst();
    }

    private Instant begin(LocalDate day, ZoneId zone) {
        return WallClock.at(day, from, zone);
    }

    private Instant end(LocalDate day, ZoneId zone) {
        return WallClock.at(from.isAfter(to) ? day.plusDays(1) : day, to, zone);
    }

    /// {@return some days around an instant: from the day before, whose night may not be over, through a week and more, since a clock may skip what is sought on
    ///         one of them}
    ///
    /// @param now the instant
    /// @param zone where she lives
    /// @param on the days of the week; empty for every day
    public static Stream<LocalDate> days(Instant now, ZoneId zone, Set<DayOfWeek> on) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return Stream.iterate(today.minusDays(1), day -> day.plusDays(1)).limit(17)
                .filter(day -> on.isEmpty() || on.contains(day.getDayOfWeek()));
    }
}
