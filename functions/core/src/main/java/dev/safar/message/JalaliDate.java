package dev.safar.message;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A date of the Jalali calendar, the civil calendar of Iran and Afghanistan.
///
/// Leap years follow the 33-year cycle, which agrees with the sky in every year of the valid range and not in all beyond it
/// (`docs/sources.md#jalali-calendar`).
///
/// @param year from [#FIRST_YEAR] to [#LAST_YEAR]
/// @param month from 1, Farvardin, to 12, Esfand
/// @param day from 1 to the length of the month: 31 days in months 1 to 6, 30 in months 7 to 11, 29 in month 12, 30 of a leap year
public record JalaliDate(int year, int month, int day) implements Comparable<JalaliDate> {
    /// The first valid year; it begins on 21 March 1799.
    public static final int FIRST_YEAR = 1178;
    /// The last valid year; it ends on 20 March 2123. In 1502 the cycle is first wrong.
    public static final int LAST_YEAR = 1501;

    private static final LocalDate FIRST_DAY = LocalDate.of(1799, 3, 21);
    private static final int CYCLE = 33;
    private static final int LEAP_YEARS_IN_CYCLE = 8;
    private static final int LONG_MONTHS = 6;

    /// Checks the date.
    ///
    /// @throws DateTimeException if there is no such date, or its year is outside the valid range
    public JalaliDate {
        check("year", year, FIRST_YEAR, LAST_YEAR);
        check("month", month, 1, 12);
        check("day", day, 1, lengthOfMonth(year, month));
    }

    /// Builds a date.
    ///
    /// @param year from [#FIRST_YEAR] to [#LAST_YEAR]
    /// @param month from 1 to 12
    /// @param day from 1 to the length of the month
    /// @return the date
    /// @throws DateTimeException if there is no such date, or its year is outside the valid range
    public static JalaliDate of(int year, int month, int day) {
        return new JalaliDate(year, month, day);
    }

    /// Converts from the ISO calendar.
    ///
    /// @param date the same day
    /// @return the date
    /// @throws DateTimeException if the day is outside the valid range
    public static JalaliDate from(LocalDate date) {
        if (!covers(date)) {
            throw new DateTimeException("Invalid date " + date + ", valid range from " + FIRST_DAY + " to "
                    + firstDayOf(LAST_YEAR + 1).minusDays(1));
        }
        int guess = date.getYear() - 621;
        int year = date.isBefore(firstDayOf(guess)) ? guess - 1 : guess;
        int dayOfYear = (int) ChronoUnit.DAYS.between(firstDayOf(year), date);
        int inLongMonths = LONG_MONTHS * 31;
        return dayOfYear < inLongMonths
                ? new JalaliDate(year, dayOfYear / 31 + 1, dayOfYear % 31 + 1)
                : new JalaliDate(year, (dayOfYear - inLongMonths) / 30 + LONG_MONTHS + 1,
                        (dayOfYear - inLongMonths) % 30 + 1);
    }

    /// {@return whether a day lies in the valid range}
    ///
    /// @param date any day
    public static boolean covers(LocalDate date) {
        return !date.isBefore(FIRST_DAY) && date.isBefore(firstDayOf(LAST_YEAR + 1));
    }

    /// {@return the same day in the ISO calendar}
    public LocalDate toLocalDate() {
        int longMonths = Math.min(month - 1, LONG_MONTHS);
        return firstDayOf(year).plusDays(30L * (month - 1) + longMonths + day - 1);
    }

    /// {@return whether its year has 366 days}
    public boolean isLeapYear() {
        return isLeap(year);
    }

    private static int lengthOfMonth(int year, int month) {
        if (month <= LONG_MONTHS) {
            return 31;
        }
        return month < 12 || isLeap(year) ? 30 : 29;
    }

    private static boolean isLeap(int year) {
        return leapYearsBefore(year + 1) > leapYearsBefore(year);
    }

    /// Counts from a year far enough back; only differences mean something.
    private static int leapYearsBefore(int year) {
        return (LEAP_YEARS_IN_CYCLE * year + 21) / CYCLE;
    }

    private static LocalDate firstDayOf(int year) {
        int leapDays = leapYearsBefore(year) - leapYearsBefore(FIRST_YEAR);
        return FIRST_DAY.plusDays(365L * (year - FIRST_YEAR) + leapDays);
    }

    private static void check(String what, int value, int from, int to) {
        if (value < from || value > to) {
            throw new DateTimeException("Invalid Jalali " + what + " " + value + ", valid range from " + from + " to "
                    + to);
        }
    }

    @Override
    public int compareTo(JalaliDate other) {
        return toLocalDate().compareTo(other.toLocalDate());
    }

    /// {@return the date as in `1405-09-03`}
    @Override
    public String toString() {
        return year + (month < 10 ? "-0" : "-") + month + (day < 10 ? "-0" : "-") + day;
    }
}
