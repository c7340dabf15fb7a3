package dev.safar.language.parse;

import dev.safar.journey.Moment;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import java.util.Set;

/// Reads a date that is known of a member or of an entry, and when of it something is due: `date`, `yearly`, `at`, `before`, `after`.
final class DateParser {
    private final Reader reader;

    DateParser(Reader reader) {
        this.reader = reader;
    }

    /// @param at the hour, if it is said
    /// @param readable the names that the date's expression may read
    Moment.Date date(Fields fields, Optional<LocalTime> at, Set<String> readable) {
        Duration before = fields.find("before", reader.values()::duration).orElse(Duration.ZERO);
        Duration after = fields.find("after", reader.values()::duration).orElse(Duration.ZERO);
        return new Moment.Date(reader.condition(fields, "date", readable).orElseGet(Conditions::standIn),
                fields.find("yearly", reader.values()::flag).orElse(false), after.minus(before), at);
    }
}
