package dev.safar.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
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
    /// Hours that are skipped or come twice are those of [WallClock]. So an end is always after `now`, and nobody is asked twice about one night.
    ///
    /// @param now the instant
    /// @param zone where she lives
    /// @return when the quiet hours end that hold now, or empty where none do
    public Optional<Instant> endAfter(Instant now, ZoneId zone) {
        LocalDate today = now.atZone(zone).toLocalDate();
        for (LocalDate day : List.of(today.minusDays(1), today)) {
            Instant end = WallClock.at(spanMidnight() ? day.plusDays(1) : day, to, zone);
            if (now.isBefore(end) && !now.isBefore(WallClock.at(day, from, zone))) {
                return Optional.of(end);
            }
        }
        return Optional.empty();
    }

    private boolean spanMidnight() {
        return from.isAfter(to);
    }
}
