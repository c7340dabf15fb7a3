package dev.safar.message;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/// The hours in which nobody is written to, in the member's own time. They may span midnight.
///
/// @param from the first quiet minute
/// @param to the first minute that is not quiet; equal to `from` means that there are no quiet hours
public record QuietHours(LocalTime from, LocalTime to) {
    /// From ten in the evening to eight in the morning.
    public static final QuietHours AT_NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));
    /// None.
    public static final QuietHours NEVER = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /// Looks at the member's clock.
    ///
    /// @param now the instant
    /// @param zone where she lives
    /// @return when the quiet hours end that hold now, or empty where none do. An end that does not exist on that day (a clock put forward) is
    ///         the first instant after the gap; one that comes twice is the earlier
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        ZonedDateTime local = now.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean spansMidnight = from.isAfter(to);
        boolean quiet = spansMidnight
                ? !time.isBefore(from) || time.isBefore(to)
                : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Optional.empty();
        }
        boolean tomorrow = spansMidnight && !time.isBefore(from);
        return Optional.of(local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant());
    }
}
