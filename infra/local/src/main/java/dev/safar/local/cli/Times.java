package dev.safar.local.cli;

import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Reads a length of time as journeys write it, and shorter: `3d`, `12h`, `90m`, `30s`, `2w`. It may be nothing, as in `0s`.
class Times implements ITypeConverter<Duration> {
    private static final Pattern SHORT = Pattern.compile("([0-9]+)([smhdw])");
    private static final Map<String, String> UNITS = Map.of("s", " seconds", "m", " minutes", "h", " hours", "d",
            " days", "w", " weeks");

    @Override
    public Duration convert(String text) {
        Matcher parts = SHORT.matcher(text);
        String whole = parts.matches() ? parts.group(1) + UNITS.get(parts.group(2)) : text;
        if (parts.matches() && Durations.isZero(whole)) {
            return Duration.ZERO;
        }
        return switch (Durations.parse(whole)) {
            case DurationReading.Read read -> read.length();
            case DurationReading.Refused refused when parts.matches() -> throw new TypeConversionException(
                    "expected " + refused.expected() + ", but found '" + text + "'");
            case DurationReading.Refused refused -> throw new TypeConversionException(
                    ("expected a length of time as in 3d, \"3 days\" or P3D, but found '" + text + "'. "
                            + refused.hint()).strip());
        };
    }
}
