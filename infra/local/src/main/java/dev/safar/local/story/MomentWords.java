package dev.safar.local.story;

import dev.safar.journey.Moment;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says the moment until which a pause lasts.
public final class MomentWords {
    private MomentWords() {
    }

    /// {@return the moment, as in `09:00 (Monday)`}
    ///
    /// @param moment any
    /// @param words the language
    public static String of(Moment moment, Words words) {
        return switch (moment) {
            case Moment.Hour hour -> on(words.hour(hour.at()), hour.on(), words);
            case Moment.Window window -> on(
                    words.say("moment.window", words.hour(window.from()), words.hour(window.to())), window.on(), words);
            case Moment.Date date -> date(date, words);
        };
    }

    private static String on(String hour, Set<DayOfWeek> days, Words words) {
        return days.isEmpty()
                ? hour
                : words.say("moment.on", hour, days.stream()
                        .map(day -> words.meaning("weekday", day.name().toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(words.say("comma"))));
    }

    private static String date(Moment.Date date, Words words) {
        String said = date.date().text().strip().equals("member.birthday")
                ? words.say("moment.birthday")
                : words.say("moment.date", date.date().text());
        Duration offset = date.offset();
        return offset.isZero()
                ? said
                : words.say(offset.isNegative() ? "moment.before" : "moment.after", words.length(offset.abs()), said);
    }
}
