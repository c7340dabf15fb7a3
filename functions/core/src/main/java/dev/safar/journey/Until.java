package dev.safar.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Until when a pause lasts at most.
public sealed interface Until {
    /// Nothing is known of the date.
    String NO_DATE = "no-date";
    /// What is known is no date.
    String NOT_A_DATE = "not-a-date";
    /// The date lies farther ahead than [Moment#FARTHEST].
    String TOO_FAR = "too-far";

    /// An instant; one that is past ends the pause at once.
    ///
    /// @param instant which
    record At(Instant instant) implements Until {}

    /// None is known.
    ///
    /// @param trouble why: `no-date`, `not-a-date` or `too-far`
    record Missing(String trouble) implements Until {}

    /// Looks when a moment is.
    ///
    /// @param moment which
    /// @param names what a date's expression may read
    /// @param now when she comes to the pause
    /// @param zone where she lives
    /// @return the instant, or why it is not known
    static Until of(Moment moment, Supplier<Map<String, @Nullable Object>> names, Instant now, ZoneId zone) {
        return switch (moment) {
            case Moment.Hour hour -> new At(hour.after(now, zone));
            case Moment.Window window -> new At(window.after(now, zone));
            case Moment.Date date -> date.date().value(names.get()).map(known -> of(date, known, now, zone))
                    .orElse(new Missing(NO_DATE));
        };
    }

    private static Until of(Moment.Date date, Object known, Instant now, ZoneId zone) {
        Optional<Instant> when = known instanceof String text
                ? DateText.parse(text).flatMap(read -> read.when(date, now, zone))
                : Optional.empty();
        return when.<Until>map(at -> at.isAfter(now.plus(Moment.FARTHEST)) ? new Missing(TOO_FAR) : new At(at))
                .orElse(new Missing(NOT_A_DATE));
    }
}
