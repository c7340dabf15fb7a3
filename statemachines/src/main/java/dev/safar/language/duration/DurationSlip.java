package dev.safar.language.duration;

import dev.safar.json.LookAlikes;
import dev.safar.json.Spelling;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Guesses which duration was meant by a text that is none: `14days`, `14 dayz`, `2 Hours`, `72h`, `1h30m`, `۳ روز`.
final class DurationSlip {
    private static final Pattern PART = Pattern.compile("([0-9]{1,6})\\s*(\\p{L}+)");
    private static final Pattern LOOSE = Pattern.compile("\\s*" + PART + "(?:\\s*" + PART + "){0,4}\\s*");
    private static final List<String> UNITS = List.of("seconds", "minutes", "hours", "days", "weeks", "second",
            "minute", "hour", "day", "week");
    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("s", "seconds"),
            Map.entry("sec", "seconds"),
            Map.entry("secs", "seconds"), Map.entry("m", "minutes"), Map.entry("min", "minutes"),
            Map.entry("mins", "minutes"), Map.entry("h", "hours"), Map.entry("hr", "hours"), Map.entry("hrs", "hours"),
            Map.entry("d", "days"), Map.entry("w", "weeks"), Map.entry("wk", "weeks"), Map.entry("wks", "weeks"),
            Map.entry("ثانیه", "seconds"), Map.entry("دقیقه", "minutes"), Map.entry("ساعت", "hours"),
            Map.entry("روز", "days"), Map.entry("هفته", "weeks"));

    private DurationSlip() {
    }

    static Term question(String text) {
        String plain = LookAlikes.plain(text).toLowerCase(Locale.ROOT);
        if (!LOOSE.matcher(plain).matches()) {
            return Term.nothing();
        }
        List<Optional<String>> parts = PART.matcher(plain).results().map(DurationSlip::part).toList();
        if (parts.stream().anyMatch(Optional::isEmpty)) {
            return Term.nothing();
        }
        return parts.size() == 1
                ? Hints.meant(parts.getFirst().orElseThrow())
                : parts.stream()
                        .flatMap(part -> Durations.parse(part.orElseThrow()) instanceof DurationReading.Read read
                                ? Optional.of(read.length()).stream()
                                : Optional.<Duration>empty().stream())
                        .reduce(Duration::plus)
                        .map(sum -> (Term) Hints.meant(Durations.words(sum))).orElse(Term.nothing());
    }

    private static Optional<String> part(MatchResult part) {
        return Optional.ofNullable(SHORT.get(part.group(2))).or(() -> Spelling.nearest(part.group(2), UNITS))
                .map(unit -> part.group(1) + " "
                        + (part.group(1).equals("1") ? unit.replaceFirst("s$", "") : unit));
    }
}
