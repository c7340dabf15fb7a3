package dev.safar.event;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// An instant as conditions read it. [Instant#toString()] leaves zeros out, so its texts do not compare as the instants do; these do.
public final class InstantText {
    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private InstantText() {
    }

    /// {@return ISO-8601 in UTC with three digits of a second, as in `2026-03-21T09:30:00.000Z`}
    ///
    /// @param instant of the years 0 to 9999; finer digits are cut off
    public static String of(Instant instant) {
        return FORM.format(instant);
    }
}
