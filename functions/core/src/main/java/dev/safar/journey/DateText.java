package dev.safar.journey;

import dev.safar.message.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A date as facts and attributes say it, ISO-8601.
sealed interface DateText {
    /// A year of four digits, or none: what lies farther is a slip.
    Pattern HAS_YEAR = Pattern.compile("^([0-9]{4}|-)-");

    /// An instant: `2026-03-21T10:00:00Z`.
    record Exact(Instant at) implements DateText {}

    /// An hour of a day by her own clock: `2026-03-21T10:00`.
    record Local(LocalDateTime at) implements DateText {}

    /// A day: `2026-03-21`.
    record Day(LocalDate day) implements DateText {}

    /// A day without a year: `--03-21`.
    record EachYear(MonthDay day) implements DateText {}

    /// Reads a date.
    ///
    /// @param text as a condition's expression gave it
    /// @return the date, or empty where it is none
    static Optional<DateText> parse(String text) {
        return !HAS_YEAR.matcher(text).find()
                ? Optional.empty()
                : Stream.<Function<String, DateText>>of(said -> new Day(LocalDate.parse(said)),
                        said -> new Exact(OffsetDateTime.parse(said).toInstant()),
                        said -> new Local(LocalDateTime.parse(said)), said -> new EachYear(MonthDay.parse(said)))
                        .flatMap(read -> attempt(read, text).stream()).findFirst();
    }

    private static Optional<DateText> attempt(Function<String, DateText> read, String text) {
        try {
            return Optional.of(read.apply(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// {@return the moment that is meant; empty where the date has no year and none is to be thought of}
    ///
    /// @param moment what is asked for
    /// @param now when she comes to the pause
    /// @param zone where she lives
    default Optional<Instant> when(Moment.Date moment, Instant now, ZoneId zone) {
        if (moment.yearly()) {
            return Optional.of(next(moment, now, zone));
        }
        return switch (this) {
            case Exact exact when moment.at().isEmpty() -> Optional.of(exact.at.plus(moment.offset()));
            case EachYear _ -> Optional.empty();
            case Exact _,Local _,Day _ -> Optional.of(on(day(zone), moment, zone));
        };
    }

    private Instant next(Moment.Date moment, Instant now, ZoneId zone) {
        return years(moment, now, zone).mapToObj(year -> in(year, moment, zone))
                .filter(when -> !when.isBefore(now)).findFirst().orElseThrow();
    }

    /// {@return years among which the first is whose day comes after an instant}
    ///
    /// @param moment what is asked for
    /// @param now the instant
    /// @param zone where she lives
    static IntStream years(Moment.Date moment, Instant now, ZoneId zone) {
        int year = now.minus(moment.offset()).atZone(zone).getYear();
        return IntStream.rangeClosed(year - 1, year + 2);
    }

    /// {@return when its day is in a year. The 29th of February is the 28th in a year that has none}
    ///
    /// @param year which
    /// @param moment what is asked for
    /// @param zone where she lives
    default Instant in(int year, Moment.Date moment, ZoneId zone) {
        MonthDay each = this instanceof EachYear known ? known.day : MonthDay.from(day(zone));
        return on(each.atYear(year), moment, zone);
    }

    private Instant on(LocalDate day, Moment.Date moment, ZoneId zone) {
        Duration offset = moment.offset();
        LocalTime hour = moment.at().or(() -> hour(zone)).orElse(Moment.MORNING);
        return WallClock.at(day.plusDays(offset.toDays()), hour, zone)
                .plus(offset.minusDays(offset.toDays()));
    }

    private LocalDate day(ZoneId zone) {
        return switch (this) {
            case Exact exact -> exact.at.atZone(zone).toLocalDate();
            case Local local -> local.at.toLocalDate();
            case Day date -> date.day;
            case EachYear each -> throw new IllegalStateException("No year is said beside " + each.day);
        };
    }

    private Optional<LocalTime> hour(ZoneId zone) {
        return switch (this) {
            case Exact exact -> Optional.of(exact.at.atZone(zone).toLocalTime());
            case Local local -> Optional.of(local.at.toLocalTime());
            case Day _,EachYear _ -> Optional.empty();
        };
    }
}
