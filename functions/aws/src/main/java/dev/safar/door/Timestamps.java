package dev.safar.door;

import dev.safar.json.Match;
import dev.safar.json.Shape;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;

/// The form of instants in envelopes: RFC 3339 with seconds and an offset, from 1970 on. Up to nine digits of a second are read; a leap
/// second (`:60`) is refused, as no clock of ours has one.
final class Timestamps {
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?");
    private static final Pattern RFC_3339 = Pattern
            .compile("\\d{4}-\\d\\d-\\d\\d[Tt]\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?([Zz]|[+-]\\d\\d:\\d\\d)");

    static final Shape<Instant> SHAPE = Shape.parsed(
            "a time with its offset (RFC 3339), as in 2026-03-21T10:15:30+03:30", Instant.EPOCH, Timestamps::parse);

    /// Nothing shorter fits the form, and nothing of this length but whole seconds in UTC.
    private static final int WHOLE_SECONDS = "2026-03-21T06:45:30Z".length();

    private Timestamps() {
    }

    private static Match<Instant> parse(String text) {
        if (!RFC_3339.matcher(text).matches()) {
            return Match.misfit(LOCAL.matcher(text).matches() ? "a time without one" : "other text");
        }
        try {
            Instant instant = text.length() == WHOLE_SECONDS
                    ? utc(text)
                    : OffsetDateTime.parse(text.toUpperCase(Locale.ROOT)).toInstant();
            return instant.isBefore(Instant.EPOCH) ? Match.misfit("a time before 1970") : Match.fits(instant);
        } catch (DateTimeException _) {
            return Match.misfit("a time that no calendar has");
        }
    }

    /// Most are written so, and need no formatter.
    private static Instant utc(String text) {
        return LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13),
                number(text, 14, 16), number(text, 17, 19)).toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
