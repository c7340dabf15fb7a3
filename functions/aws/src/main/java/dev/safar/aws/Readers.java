package dev.safar.aws;

import dev.safar.message.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// How values of environment variables are read.
final class Readers {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern HOURS = Pattern.compile("\\d\\d:\\d\\d-\\d\\d:\\d\\d");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");
    private static final Pattern NAMESPACE = Pattern.compile("(?!AWS/)[A-Za-z0-9._/#:-]{1,255}");
    private static final int SECOND = 6;

    private Readers() {
    }

    static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<String> region(String text) {
        return Optional.of(text).filter(REGION.asMatchPredicate());
    }

    static Optional<String> namespace(String text) {
        return Optional.of(text).filter(NAMESPACE.asMatchPredicate());
    }

    static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<Boolean> moved(String text) {
        return switch (text) {
            case "moved" -> Optional.of(true);
            case "real" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// As in `22:00-08:00`.
    static Optional<QuietHours> quietHours(String text) {
        if (!HOURS.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(text.substring(0, SECOND - 1)),
                    LocalTime.parse(text.substring(SECOND))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
