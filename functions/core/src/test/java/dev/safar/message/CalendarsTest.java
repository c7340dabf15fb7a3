package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fa | ۳ آذر ۱۴۰۵", "fa-IR | ۳ آذر ۱۴۰۵", "fa-AF | ۳ قوس ۱۴۰۵",
            "fa-u-nu-latn | 3 آذر 1405", "ar | ٢٤ نوفمبر ٢٠٢٦", "ar-SY | ٢٤ تشرين الثاني ٢٠٢٦",
            "ar-MA | 24 نونبر 2026", "en | 24 November 2026", "en-GB | 24 November 2026",
            "en-US | November 24, 2026", "de | 24. November 2026", "fr | 24 novembre 2026", "tr | 24 Kasım 2026",
            "ja | 2026年11月24日"})
    void aDayReadsAsItsLanguageWritesIt(String tag, String written) {
        assertThat(Calendars.day(DAY, new Language(tag))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"th", "th-TH-u-ca-buddhist", "ja-JP-u-ca-japanese", "en-u-ca-persian", "he-u-ca-hebrew"})
    void theYearIsNeverThatOfAnotherCalendar(String tag) {
        assertThat(Calendars.day(DAY, new Language(tag))).contains("2026");
    }

    @ParameterizedTest
    @CsvSource({"2024-12-30, 30 December 2024", "2027-01-01, 1 January 2027"})
    void theYearIsThatOfTheDayAndNotOfTheWeek(LocalDate day, String written) {
        assertThat(Calendars.day(day, Language.ENGLISH)).isEqualTo(written);
    }

    @Test
    void everyMonthOfTheYearHasItsName() {
        assertThat(Calendars.day(LocalDate.of(2026, 3, 21), Language.PERSIAN)).isEqualTo("۱ فروردین ۱۴۰۵");
        assertThat(Calendars.day(LocalDate.of(2026, 9, 22), Language.PERSIAN)).isEqualTo("۳۱ شهریور ۱۴۰۵");
        assertThat(Calendars.day(LocalDate.of(2025, 3, 20), Language.PERSIAN)).isEqualTo("۳۰ اسفند ۱۴۰۳");
    }

    @Test
    void beyondTheJalaliRangePersianIsGregorian() {
        assertThat(Calendars.day(LocalDate.of(2123, 3, 20), Language.PERSIAN)).isEqualTo("۲۹ اسفند ۱۵۰۱");
        assertThat(Calendars.day(LocalDate.of(2123, 3, 21), Language.PERSIAN)).startsWith("۲۱ مارس").endsWith("۲۱۲۳");
    }
}
