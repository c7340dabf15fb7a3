package dev.safar.language.finding;

import dev.safar.json.LookAlikes;
import dev.safar.message.JalaliDate;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and instants as people write them who know another calendar or another clock, and how they are written here.
public final class OtherDays {
    /// A day, or the year and the month alone, perhaps with an hour behind it.
    private static final Pattern DAY = Pattern.compile("([0-9]{4})(?:[-/]([0-9]{1,2}))?(?:[-/]([0-9]{1,2}))?(T.*)?");
    private static final Pattern UTC = Pattern
            .compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z");

    private OtherDays() {
    }

    /// Looks for a day of the Persian calendar, which is a day of the Middle Ages in ours.
    ///
    /// @param text as in `1405-01-01`, `1405/1/1` or `1405`
    /// @return the same day here, as in `2026-03-21`, with what stands behind the day; empty where it is none
    public static Optional<String> gregorian(String text) {
        Matcher day = DAY.matcher(LookAlikes.plain(text));
        if (!day.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JalaliDate.of(number(day, 1), number(day, 2), number(day, 3)).toLocalDate()
                    + (day.group(4) == null ? "" : day.group(4)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int number(Matcher day, int group) {
        return day.group(group) == null ? 1 : Integer.parseInt(day.group(group));
    }

    /// Looks for an instant that is written with an offset, which compares as text with none of ours.
    ///
    /// @param text as in `2026-03-01T09:00:00+03:30`
    /// @return the same instant in UTC, as in `2026-03-01T05:30:00Z`; empty where it is none, or is in UTC
    public static Optional<String> utc(String text) {
        try {
            return UTC.matcher(text).matches()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant().toString());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// {@return "Did you mean `2026-03-21`?", where a text is a day of the Persian calendar; else nothing}
    ///
    /// @param text any
    public static Term question(String text) {
        return gregorian(text).map(day -> (Term) Hints.meant(day)).orElse(Term.nothing());
    }
}
