package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Until when pauses last. In Berlin there is no time from 02:00 to 03:00 on 29 March 2026, and the time from 02:00 to 03:00 comes twice on 25 October.
class MomentTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59, 09:00, , 2026-11-23T09:00", "2026-11-23T09:00, 09:00, , 2026-11-23T09:00",
            "2026-11-23T09:00:01, 09:00, , 2026-11-24T09:00",
            "2026-11-23T10:00, 09:00, SATURDAY SUNDAY, 2026-11-28T09:00",
            "2026-11-23T10:00, 09:00, MONDAY, 2026-11-30T09:00", "2026-11-23T08:00, 09:00, MONDAY, 2026-11-23T09:00",
            "2026-12-31T10:00, 00:00, , 2027-01-01T00:00"})
    void theNextSuchHourOnSuchADay(LocalDateTime now, LocalTime at, String on, LocalDateTime then) {
        assertThat(new Moment.Hour(at, days(on)).after(berlin(now), BERLIN)).isEqualTo(berlin(then));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-28T20:00:00Z, 2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
            "2026-03-29T01:00:01Z, 2026-03-30T00:30:00Z"})
    void theHourThatDoesNotExistIsTheFirstInstantAfterTheGap(Instant now, Instant then) {
        assertThat(new Moment.Hour(LocalTime.of(2, 30), Set.of()).after(now, BERLIN)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-24T20:00:00Z, 2026-10-25T00:30:00Z", "2026-10-25T00:30:01Z, 2026-10-26T01:30:00Z"})
    void theHourThatComesTwiceIsTheEarlierAndCountsOnce(Instant now, Instant then) {
        assertThat(new Moment.Hour(LocalTime.of(2, 30), Set.of()).after(now, BERLIN)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T08:59, 09:00, 12:00, , 2026-11-23T09:00",
            "2026-11-23T09:00, 09:00, 12:00, , 2026-11-23T09:00",
            "2026-11-23T11:59, 09:00, 12:00, , 2026-11-23T11:59", "2026-11-23T12:00, 09:00, 12:00, , 2026-11-24T09:00",
            "2026-11-23T01:00, 22:00, 02:00, , 2026-11-23T01:00", "2026-11-23T02:00, 22:00, 02:00, , 2026-11-23T22:00",
            "2026-11-28T01:00, 22:00, 02:00, FRIDAY, 2026-11-28T01:00",
            "2026-11-27T01:00, 22:00, 02:00, FRIDAY, 2026-11-27T22:00"})
    void whoComesWithinThePartOfTheDayGoesOnAtOnce(LocalDateTime now, LocalTime from, LocalTime to, String on,
            LocalDateTime then) {
        assertThat(new Moment.Window(from, to, days(on)).after(berlin(now), BERLIN)).isEqualTo(berlin(then));
    }

    @Test
    void aPartOfTheDayThatAClockSkipsWholeIsNone() {
        Moment.Window skipped = new Moment.Window(LocalTime.of(2, 10), LocalTime.of(2, 50), Set.of(DayOfWeek.SUNDAY));
        assertThat(skipped.after(Instant.parse("2026-03-28T20:00:00Z"), BERLIN))
                .isEqualTo(Instant.parse("2026-04-05T00:10:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-24, , PT0S, 2026-12-24T09:00", "2026-12-24, 18:30, PT0S, 2026-12-24T18:30",
            "2026-12-24, , P2D, 2026-12-26T09:00", "2026-12-24, , PT-36H, 2026-12-22T21:00",
            "2026-12-24T15:00, , PT0S, 2026-12-24T15:00", "2026-12-24T15:00, 10:00, P1D, 2026-12-25T10:00",
            "2026-12-24T15:00:00Z, , P1D, 2026-12-25T16:00", "2026-12-24T23:30:00Z, 10:00, PT0S, 2026-12-25T10:00",
            "2020-01-01, , PT0S, 2020-01-01T09:00"})
    void aDateIsADayOfHerCalendarAndMayBePast(String date, LocalTime at, Duration offset, LocalDateTime then) {
        assertThat(until(date, at, offset, false)).isEqualTo(new Until.At(berlin(then)));
    }

    @Test
    void daysAfterADateAreDaysOfTheCalendarThoughTheClockChanges() {
        assertThat(until("2027-03-27", LocalTime.of(9, 0), Duration.ofDays(2), false))
                .isEqualTo(new Until.At(Instant.parse("2027-03-29T07:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"1990-11-24, PT0S, 2026-11-24T09:00", "--11-24, PT0S, 2026-11-24T09:00",
            "1990-11-23, PT0S, 2027-11-23T09:00", "1990-11-25, P-3D, 2027-11-22T09:00",
            "1990-11-27, P-3D, 2026-11-24T09:00", "1992-02-29, PT0S, 2027-02-28T09:00",
            "--02-29, P365D, 2027-02-28T09:00"})
    void aDayOfEveryYearIsTheNextAndNeverPast(String date, Duration offset, LocalDateTime then) {
        assertThat(until(date, null, offset, true)).isEqualTo(new Until.At(berlin(then)));
    }

    @Test
    void the29thOfFebruaryIsItselfInALeapYear() {
        Moment.Date birthday = new Moment.Date(asking("member.day"), true, Duration.ZERO, Optional.empty());
        assertThat(Until.of(birthday, () -> Map.of("member", Map.of("day", "--02-29")),
                berlin(LocalDateTime.parse("2028-01-01T10:00")), BERLIN))
                .isEqualTo(new Until.At(berlin(LocalDateTime.parse("2028-02-29T09:00"))));
    }

    @ParameterizedTest
    @CsvSource({"tomorrow, not-a-date", "2026-13-01, not-a-date", "--11-24, not-a-date", "+12026-01-01, not-a-date",
            "9999-12-31, too-far", ", no-date"})
    void whatIsNoDateHasAWord(String date, String trouble) {
        assertThat(until(date, null, Duration.ZERO, false)).isEqualTo(new Until.Missing(trouble));
    }

    private static Until until(@Nullable String date, @Nullable LocalTime at, Duration offset, boolean yearly) {
        Moment.Date moment = new Moment.Date(asking("member.day"), yearly, offset, Optional.ofNullable(at));
        return Until.of(moment, () -> Map.of("member", date == null ? Map.of() : Map.of("day", date)),
                berlin(LocalDateTime.parse("2026-11-23T10:00")), BERLIN);
    }

    private static Condition asking(String text) {
        return switch (Condition.read(text)) {
            case ConditionReading.Read read -> read.condition();
            case ConditionReading.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    private static Set<DayOfWeek> days(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ", -1)).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }

    private static Instant berlin(LocalDateTime local) {
        return local.atZone(BERLIN).toInstant();
    }
}
