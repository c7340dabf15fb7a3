package dev.safar.local.cli;

import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time as journeys write it, and shorter: `3d`, `12h`, `90m`, `30s`, `2w`.
class Times implements ITypeConverter<Duration> {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,6})([smhdw])");
    private static final Map<String, Duration> UNITS = Map.of("s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

    @Override
    public Duration convert(String text) {
        Matcher parts = SHORT.matcher(text);
        Duration unit = parts.matches() ? UNITS.get(parts.group(2)) : null;
        if (unit != null) {
            return unit.multipliedBy(Long.parseLong(parts.group(1)));
        }
        return switch (Durations.parse(text)) {
            case DurationReading.Read read -> read.length();
            case DurationReading.Refused refused -> throw new TypeConversionException(
                    ("expected a length of time as in 3d, \"3 days\" or P3D, but found '" + text + "'. "
                            + refused.hint()).strip());
        };
    }
}
