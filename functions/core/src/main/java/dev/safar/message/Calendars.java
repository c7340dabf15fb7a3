package dev.safar.message;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// Days as a member reads them: in her calendar, her language and her digits.
public final class Calendars {
    private static final List<String> IRAN = List.of("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر",
            "آبان", "آذر", "دی", "بهمن", "اسفند");
    private static final List<String> AFGHANISTAN = List.of("حمل", "ثور", "جوزا", "سرطان", "اسد", "سنبله", "میزان",
            "عقرب", "قوس", "جدی", "دلو", "حوت");
    /// Where an English tag names no region, the order of the world and not that of the United States.
    private static final Locale ENGLISH_OF_THE_WORLD = Locale.forLanguageTag("en-001");

    private Calendars() {
    }

    /// Writes a day.
    ///
    /// Persian has it in the Jalali calendar (with the Afghan names of the months in `fa-AF`), every other language in the Gregorian calendar, in its
    /// own long form with the month by name. A day outside the range of [JalaliDate] is Gregorian in Persian too.
    ///
    /// @param day which
    /// @param language what she reads
    /// @return as in `۳ آذر ۱۴۰۵`, `٢٤ نوفمبر ٢٠٢٦`, `24 November 2026`, `24. November 2026`, or in `en-US` `November 24, 2026`
    public static String day(LocalDate day, Language language) {
        Locale locale = Locale.forLanguageTag(language.tag());
        boolean jalali = locale.getLanguage().equals("fa") && JalaliDate.covers(day);
        return Digits.in(language, jalali ? jalali(JalaliDate.from(day), locale) : gregorian(day, locale));
    }

    private static String jalali(JalaliDate date, Locale locale) {
        List<String> months = locale.getCountry().equals("AF") ? AFGHANISTAN : IRAN;
        return date.day() + " " + months.get(date.month() - 1) + " " + date.year();
    }

    private static String gregorian(LocalDate day, Locale locale) {
        boolean anyEnglish = locale.getLanguage().equals("en") && locale.getCountry().isEmpty();
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(anyEnglish ? ENGLISH_OF_THE_WORLD : locale)
                .withChronology(IsoChronology.INSTANCE).format(day);
    }
}
