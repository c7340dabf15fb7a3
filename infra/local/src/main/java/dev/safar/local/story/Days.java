package dev.safar.local.story;

import dev.safar.message.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/// Short days and digits: Persian ones in the Jalali calendar, all others as in English.
final class Days {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final List<String> MONTHS = List.of("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر",
            "آبان", "آذر", "دی", "بهمن", "اسفند");
    private static final int CYCLE = 33;
    private static final int LEAP_YEARS = 8;
    /// The first of Farvardin 1400.
    private static final LocalDate ANCHOR = LocalDate.of(2021, 3, 21);
    private static final int ANCHOR_YEAR = 1400;

    private Days() {
    }

    static String day(Language language, LocalDate day) {
        return language.equals(Language.PERSIAN) ? digits(language, jalali(day)) : ENGLISH.format(day);
    }

    private static String jalali(LocalDate day) {
        int year = ANCHOR_YEAR + Math.toIntExact(ChronoUnit.DAYS.between(ANCHOR, day) / 366);
        while (!day.isBefore(newYear(year + 1))) {
            year++;
        }
        int passed = Math.toIntExact(ChronoUnit.DAYS.between(newYear(year), day));
        int month = passed < 186 ? passed / 31 : (passed - 186) / 30 + 6;
        int dayOfMonth = passed < 186 ? passed % 31 + 1 : (passed - 186) % 30 + 1;
        return dayOfMonth + " " + MONTHS.get(month) + " " + year;
    }

    /// The 33-year cycle, which agrees with the sky in our times.
    private static LocalDate newYear(int year) {
        int leap = leapYearsBefore(year) - leapYearsBefore(ANCHOR_YEAR);
        return ANCHOR.plusDays(365L * (year - ANCHOR_YEAR) + leap);
    }

    private static int leapYearsBefore(int year) {
        return (LEAP_YEARS * year + 21) / CYCLE;
    }

    static String digits(Language language, String text) {
        return language.equals(Language.PERSIAN)
                ? text.codePoints().map(c -> c >= '0' && c <= '9' ? c - '0' + '۰' : c == ',' ? '٬' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : text;
    }
}
