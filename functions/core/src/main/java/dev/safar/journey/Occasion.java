package dev.safar.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// A day on which a journey begins by a date that is known of a member.
///
/// @param key which it is, the same however often it is looked at: the year where the day counts in every year, as in `date/2026`, else the day
/// @param at when it is by her own clock
public record Occasion(String key, Instant at) {
    /// What keys begin with.
    public static final String PREFIX = "date/";

    /// Looks for the next.
    ///
    /// @param moment what is asked for
    /// @param known what is known of the date
    /// @param after the instant after which it must lie: a day that is past is none
    /// @param zone where she lives
    /// @return the next; empty where there is none, or nothing is known that is a date, or it lies farther ahead than [Moment#FARTHEST]
    public static Optional<Occasion> next(Moment.Date moment, Optional<Object> known, Instant after, ZoneId zone) {
        return text(known).flatMap(date -> moment.yearly()
                ? DateText.years(moment, after, zone).mapToObj(year -> in(year, date, moment, zone))
                        .filter(occasion -> occasion.at.isAfter(after)).findFirst()
                : once(date, moment, after, zone).filter(occasion -> occasion.at.isAfter(after)))
                .filter(occasion -> !occasion.at.isAfter(after.plus(Moment.FARTHEST)));
    }

    /// Looks at one again, since where she lives, or the journey, may have changed. It may be past then.
    ///
    /// @param moment what is asked for
    /// @param known what is known of the date
    /// @param zone where she lives
    /// @return the same occasion as it is now; empty where nothing is known any more that is a date
    public Optional<Occasion> again(Moment.Date moment, Optional<Object> known, ZoneId zone) {
        Optional<Integer> year = moment.yearly() ? year() : Optional.empty();
        return text(known).flatMap(date -> moment.yearly()
                ? year.map(same -> in(same, date, moment, zone))
                : once(date, moment, at, zone));
    }

    private Optional<Integer> year() {
        String year = key.substring(PREFIX.length());
        return year.matches("[0-9]{4}") ? Optional.of(Integer.valueOf(year)) : Optional.empty();
    }

    private static Occasion in(int year, DateText date, Moment.Date moment, ZoneId zone) {
        return new Occasion(PREFIX + year, date.in(year, moment, zone));
    }

    private static Optional<Occasion> once(DateText date, Moment.Date moment, Instant now, ZoneId zone) {
        return date.when(moment, now, zone)
                .map(at -> new Occasion(PREFIX + at.atZone(zone).toLocalDate(), at));
    }

    private static Optional<DateText> text(Optional<Object> known) {
        return known.filter(String.class::isInstance).map(String.class::cast).flatMap(DateText::parse);
    }
}
