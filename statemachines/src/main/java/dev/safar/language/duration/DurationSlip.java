package dev.safar.language.duration;

import dev.safar.json.Spelling;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Guesses which duration was meant by a text that is none: `14days`, `14 dayz`, `2 Hours`.
final class DurationSlip {
    private static final Pattern LOOSE = Pattern.compile("\\s*([0-9]{1,6})\\s*([A-Za-z]+)\\s*");
    private static final List<String> UNITS = List.of("seconds", "minutes", "hours", "days", "weeks", "second",
            "minute", "hour", "day", "week");

    private DurationSlip() {
    }

    static Term question(String text) {
        Matcher loose = LOOSE.matcher(text);
        if (!loose.matches()) {
            return Term.nothing();
        }
        return Spelling.nearest(loose.group(2).toLowerCase(Locale.ROOT), UNITS)
                .map(unit -> (Term) Hints.meant(loose.group(1) + " " + unit)).orElse(Term.nothing());
    }
}
