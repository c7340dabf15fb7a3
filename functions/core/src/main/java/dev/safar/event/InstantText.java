package dev.safar.event;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// An instant as conditions read it. [Instant#toString()] leaves zeros out, so its texts do not compare as the instants do; these do.
public final class InstantText {
    private InstantText() {
    }

    /// {@return ISO-8601 in UTC with three digits of a second, as in `2026-03-21T09:30:00.000Z`}
    ///
    /// Every look at a member writes some of these, so no formatter is asked.
    ///
    /// @param instant of the years 0 to 9999; finer digits are cut off. Any other is written as [Instant#toString()] does
    public static String of(Instant instant) {
        LocalDateTime at = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > 9999) {
            return instant.toString();
        }
        StringBuilder text = new StringBuilder(24);
        digits(text, at.getYear(), 1000);
        digits(text.append('-'), at.getMonthValue(), 10);
        digits(text.append('-'), at.getDayOfMonth(), 10);
        digits(text.append('T'), at.getHour(), 10);
        digits(text.append(':'), at.getMinute(), 10);
        digits(text.append(':'), at.getSecond(), 10);
        digits(text.append('.'), at.getNano() / 1_000_000, 100);
        return text.append('Z').toString();
    }

    private static void digits(StringBuilder text, int number, int highest) {
        for (int place = highest; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
    }
}
