package dev.safar.local.story;

import dev.safar.message.Calendars;
import dev.safar.message.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Short days: English ones with the month cut to three letters, so that they fit a column; all others as members read them.
final class Days {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Days() {
    }

    static String day(Language language, LocalDate day) {
        return language.equals(Language.ENGLISH) ? ENGLISH.format(day) : Calendars.day(day, language);
    }
}
