package dev.safar.language.version;

import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.language.duration.Durations;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Writes a moment in its one form.
final class CanonicalMoment {
    private CanonicalMoment() {
    }

    static Map<String, Object> of(Step.WaitUntil until) {
        Map<String, Object> plain = new LinkedHashMap<>();
        switch (until.moment()) {
            case Moment.Hour hour -> {
                plain.put("at", hour.at().toString());
                days(plain, hour.on());
            }
            case Moment.Window window -> {
                plain.put("from", window.from().toString());
                plain.put("to", window.to().toString());
                days(plain, window.on());
            }
            case Moment.Date date -> date(plain, date);
        }
        if (!until.onMissing().isEmpty()) {
            plain.put("onMissing", CanonicalSteps.of(until.onMissing()));
        }
        return plain;
    }

    static void date(Map<String, Object> plain, Moment.Date date) {
        plain.put("date", date.date().text());
        plain.put("yearly", date.yearly());
        if (!date.offset().isZero()) {
            plain.put(date.offset().isNegative() ? "before" : "after", Durations.words(date.offset().abs()));
        }
        date.at().ifPresent(at -> plain.put("at", at.toString()));
    }

    private static void days(Map<String, Object> plain, Set<DayOfWeek> on) {
        if (!on.isEmpty()) {
            plain.put("on", on.stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toList());
        }
    }
}
