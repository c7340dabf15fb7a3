package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JalaliDateTest {
    @Test
    void everyDayFrom1300To1500IsThatOfIcuBothWays() {
        Calendar icu = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("fa_IR@calendar=persian"));
        LocalDate day = LocalDate.of(1921, 3, 21);
        int days = 0;
        for (; !day.isAfter(LocalDate.of(2122, 3, 20)); day = day.plusDays(1)) {
            icu.setTimeInMillis(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
            JalaliDate ours = JalaliDate.from(day);
            assertThat(ours).isEqualTo(JalaliDate.of(icu.get(Calendar.YEAR), icu.get(Calendar.MONTH) + 1,
                    icu.get(Calendar.DAY_OF_MONTH)));
            assertThat(ours.toLocalDate()).isEqualTo(day);
            days++;
        }
        assertThat(JalaliDate.from(day)).isEqualTo(JalaliDate.of(1501, 1, 1));
        assertThat(days).isEqualTo(201 * 365 + (int) IntStream.rangeClosed(1300, 1500)
                .filter(year -> JalaliDate.of(year, 1, 1).isLeapYear()).count());
    }

    @Test
    void everyDayOfTheValidRangeComesBackAndTheyFollowEachOther() {
        LocalDate last = LocalDate.of(2123, 3, 20);
        JalaliDate before = JalaliDate.from(LocalDate.of(1799, 3, 21));
        assertThat(before).isEqualTo(JalaliDate.of(JalaliDate.FIRST_YEAR, 1, 1));
        for (LocalDate day = LocalDate.of(1799, 3, 22); !day.isAfter(last); day = day.plusDays(1)) {
            JalaliDate date = JalaliDate.from(day);
            assertThat(date.toLocalDate()).isEqualTo(day);
            assertThat(date.day() == before.day() + 1 || (date.day() == 1 && before.day() >= 29)).isTrue();
            before = date;
        }
        assertThat(before).isEqualTo(JalaliDate.of(JalaliDate.LAST_YEAR, 12, 29));
    }

    @ParameterizedTest
    @CsvSource({"1300, 1921-03-21", "1304, 1925-03-21", "1358, 1979-03-21", "1375, 1996-03-20", "1376, 1997-03-21",
            "1399, 2020-03-20", "1400, 2021-03-21", "1403, 2024-03-20", "1404, 2025-03-21", "1405, 2026-03-21",
            "1408, 2029-03-20", "1409, 2030-03-21"})
    void nowruzFallsWhereIranKeepsIt(int year, LocalDate day) {
        assertThat(JalaliDate.of(year, 1, 1).toLocalDate()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"1375, true", "1379, true", "1383, true", "1387, true", "1391, true", "1395, true", "1399, true",
            "1403, true", "1408, true", "1404, false", "1407, false"})
    void leapYearsOfOurTime(int year, boolean leap) {
        assertThat(JalaliDate.of(year, 12, 1).isLeapYear()).isEqualTo(leap);
    }

    @ParameterizedTest
    @CsvSource({"1177, 1, 1", "1502, 1, 1", "1405, 0, 1", "1405, 13, 1", "1405, 1, 0", "1405, 6, 32", "1405, 7, 31",
            "1405, 12, 30", "1403, 12, 31"})
    void whatIsNoDateIsRefused(int year, int month, int day) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> JalaliDate.of(year, month, day));
    }

    @ParameterizedTest
    @CsvSource({"1799-03-20", "2123-03-21"})
    void aDayBesideTheValidRangeIsRefusedWithTheRange(LocalDate day) {
        assertThat(JalaliDate.covers(day)).isFalse();
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> JalaliDate.from(day))
                .withMessage("Invalid date " + day + ", valid range from 1799-03-21 to 2123-03-20");
    }

    @Test
    void printsInFourTwoAndTwoDigitsAndSortsByDay() {
        assertThat(JalaliDate.of(1405, 9, 3)).hasToString("1405-09-03").isLessThan(JalaliDate.of(1405, 10, 1));
    }
}
