package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    @ParameterizedTest
    @CsvSource({"2026-11-23T21:59:59.999,", "2026-11-23T22:00, 2026-11-24T08:00", "2026-11-23T23:59, 2026-11-24T08:00",
            "2026-11-24T00:00, 2026-11-24T08:00", "2026-11-24T07:59:59.999, 2026-11-24T08:00", "2026-11-24T08:00,",
            "2026-12-31T22:30, 2027-01-01T08:00"})
    void theNightSpansMidnight(LocalDateTime now, LocalDateTime end) {
        assertThat(QuietHours.AT_NIGHT.endAfter(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .isEqualTo(Optional.ofNullable(end).map(local -> local.toInstant(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T12:59,", "2026-11-23T13:00, 2026-11-23T15:00", "2026-11-23T14:59, 2026-11-23T15:00",
            "2026-11-23T15:00,"})
    void theMiddayRestDoesNot(LocalDateTime now, LocalDateTime end) {
        assertThat(hours("13:00", "15:00").endAfter(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC))
                .isEqualTo(Optional.ofNullable(end).map(local -> local.toInstant(ZoneOffset.UTC)));
    }

    @Test
    void theClockIsHers() {
        assertThat(QuietHours.AT_NIGHT.endAfter(at("2026-11-23T19:00:00Z"), TEHRAN))
                .contains(at("2026-11-24T04:30:00Z"));
        assertThat(QuietHours.AT_NIGHT.endAfter(at("2026-11-23T19:00:00Z"), BERLIN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"00:00", "08:00", "23:59"})
    void equalEndsMeanNoQuietHours(String time) {
        for (Instant now = at("2026-03-28T00:00:00Z"); now.isBefore(at("2026-03-30T00:00:00Z")); now = now
                .plusSeconds(60)) {
            assertThat(hours(time, time).endAfter(now, BERLIN)).isEmpty();
        }
    }

    @Test
    void theNightOfTheChangeIsShorterOrLongerByTheHour() {
        assertThat(QuietHours.AT_NIGHT.endAfter(at("2026-03-28T21:00:00Z"), BERLIN))
                .contains(at("2026-03-29T06:00:00Z"));
        assertThat(QuietHours.AT_NIGHT.endAfter(at("2026-10-24T20:00:00Z"), BERLIN))
                .contains(at("2026-10-25T07:00:00Z"));
    }

    /// On 29 March 2026 there is no time from 02:00 to 03:00 in Berlin; 01:00 UTC is the first instant after it.
    @Test
    void anEndInTheGapIsTheFirstInstantAfterIt() {
        QuietHours hours = hours("22:00", "02:30");
        assertThat(hours.endAfter(at("2026-03-29T00:59:59Z"), BERLIN)).contains(at("2026-03-29T01:00:00Z"));
        assertThat(hours.endAfter(at("2026-03-29T01:00:00Z"), BERLIN)).isEmpty();
    }

    @Test
    void aBeginningInTheGapIsTheFirstInstantAfterIt() {
        QuietHours hours = hours("02:30", "08:00");
        assertThat(hours.endAfter(at("2026-03-29T00:59:59Z"), BERLIN)).isEmpty();
        assertThat(hours.endAfter(at("2026-03-29T01:00:00Z"), BERLIN)).contains(at("2026-03-29T06:00:00Z"));
    }

    @Test
    void quietHoursInsideTheGapDoNotComeThatDay() {
        QuietHours hours = hours("02:10", "02:50");
        assertThat(hours.endAfter(at("2026-03-29T00:59:59Z"), BERLIN)).isEmpty();
        assertThat(hours.endAfter(at("2026-03-29T01:00:00Z"), BERLIN)).isEmpty();
        assertThat(hours.endAfter(at("2026-03-30T00:20:00Z"), BERLIN)).contains(at("2026-03-30T00:50:00Z"));
    }

    /// On 25 October 2026 the time from 02:00 to 03:00 comes twice in Berlin, from 00:00 UTC and from 01:00 UTC.
    @Test
    void anEndThatComesTwiceIsTheEarlierAndDoesNotComeBack() {
        QuietHours hours = hours("22:00", "02:30");
        assertThat(hours.endAfter(at("2026-10-25T00:29:00Z"), BERLIN)).contains(at("2026-10-25T00:30:00Z"));
        assertThat(hours.endAfter(at("2026-10-25T00:30:00Z"), BERLIN)).isEmpty();
        assertThat(hours.endAfter(at("2026-10-25T01:10:00Z"), BERLIN)).isEmpty();
    }

    @Test
    void aBeginningThatComesTwiceIsTheEarlierAndIsNotInterrupted() {
        QuietHours hours = hours("02:30", "08:00");
        assertThat(hours.endAfter(at("2026-10-25T00:29:59Z"), BERLIN)).isEmpty();
        assertThat(hours.endAfter(at("2026-10-25T00:30:00Z"), BERLIN)).contains(at("2026-10-25T07:00:00Z"));
        assertThat(hours.endAfter(at("2026-10-25T01:10:00Z"), BERLIN)).contains(at("2026-10-25T07:00:00Z"));
    }

    /// Until 2022 the clocks of Iran changed at midnight: 22 March 2021 began at 01:00, and 21 September had its last hour twice.
    @Test
    void tehranChangedItsClocksAtMidnight() {
        QuietHours untilMidnight = hours("20:00", "00:00");
        assertThat(untilMidnight.endAfter(at("2021-03-21T18:00:00Z"), TEHRAN)).contains(at("2021-03-21T20:30:00Z"));
        assertThat(untilMidnight.endAfter(at("2021-03-21T20:30:00Z"), TEHRAN)).isEmpty();
        QuietHours untilHalfPastEleven = hours("20:00", "23:30");
        assertThat(untilHalfPastEleven.endAfter(at("2021-09-21T18:59:00Z"), TEHRAN))
                .contains(at("2021-09-21T19:00:00Z"));
        assertThat(untilHalfPastEleven.endAfter(at("2021-09-21T19:45:00Z"), TEHRAN)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"22:00, 08:00", "02:30, 08:00", "22:00, 02:30", "00:00, 23:59", "13:00, 15:00", "23:30, 00:30"})
    void anEndIsAlwaysAheadAndNotQuietItself(String from, String to) {
        QuietHours hours = hours(from, to);
        for (Instant now = at("2026-03-01T00:00:00Z"); now.isBefore(at("2026-11-01T00:00:00Z")); now = now
                .plusSeconds(600)) {
            Instant asked = now;
            hours.endAfter(now, BERLIN).ifPresent(end -> {
                assertThat(end).isAfter(asked);
                assertThat(hours.endAfter(end, BERLIN)).isEmpty();
            });
        }
    }

    private static QuietHours hours(String from, String to) {
        return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
