package dev.safar.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as text of a fixed width, `2026-03-21T12:00:00.000000000Z`, which sorts as time does: for stores that sort text.
public final class FixedInstant {
    /// How many characters each has.
    public static final int WIDTH = 30;

    private static final DateTimeFormatter FORM = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    /// The last instant that has a text.
    public static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private FixedInstant() {
    }

    /// {@return the text}
    ///
    /// @param instant in the years 0 to 9999
    /// @throws IllegalArgumentException if it lies in another year
    public static String of(Instant instant) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw new IllegalArgumentException("Expected an instant in the years 0 to 9999, but found " + instant);
        }
        return FORM.format(instant);
    }

    /// {@return the text of the nearest instant that has one}
    ///
    /// @param instant any
    public static String near(Instant instant) {
        return FORM.format(instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant);
    }

    /// {@return a text as wide as that of the nearest instant that has one, which sorts as time does not: the later, the smaller}
    ///
    /// @param instant any
    static String backwards(Instant instant) {
        StringBuilder text = new StringBuilder(near(instant));
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            text.setCharAt(i, digit >= '0' && digit <= '9' ? (char) ('0' + '9' - digit) : digit);
        }
        return text.toString();
    }

    /// {@return the instant that a text begins with}
    ///
    /// @param text begins as [#of(Instant)] says
    /// @throws java.time.DateTimeException if it does not
    /// @throws IndexOutOfBoundsException if it is shorter
    public static Instant in(String text) {
        return Instant.parse(text.substring(0, WIDTH));
    }
}
