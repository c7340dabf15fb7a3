package dev.safar.asl;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of `Retry`.
///
/// @param errors which errors
/// @param interval before the first retry
/// @param maxAttempts how many retries; 0 for none
/// @param backoffRate by what the interval grows each time; at least 1
/// @param maxDelay the longest interval, or null
/// @param jitter whether each interval is drawn anew between nothing and its length
record Retrier(ErrorNames errors, Duration interval, long maxAttempts, double backoffRate, @Nullable Duration maxDelay,
        boolean jitter) {
    private static final Set<String> FIELDS = Set.of("ErrorEquals", "IntervalSeconds", "MaxAttempts", "BackoffRate",
            "MaxDelaySeconds", "JitterStrategy", "Comment");
    /// Longer than any execution lives.
    private static final double LONGEST_SECONDS = 366 * 86_400d;

    static List<Retrier> readAll(FieldReader state) {
        List<Retrier> retriers = state.objects("Retry").stream().map(Retrier::read).toList();
        ErrorNames.checkOrder(state, "Retry", retriers.stream().map(Retrier::errors).toList());
        return retriers;
    }

    private static Retrier read(FieldReader fields) {
        fields.allowOnly(FIELDS);
        boolean limited = fields.has("MaxDelaySeconds");
        return new Retrier(ErrorNames.read(fields), seconds(fields, "IntervalSeconds", 1, 1),
                seconds(fields, "MaxAttempts", 3, 0).toSeconds(), backoffRate(fields),
                limited ? seconds(fields, "MaxDelaySeconds", 1, 1) : null, jitter(fields));
    }

    private static Duration seconds(FieldReader fields, String name, long absent, long min) {
        Typed.Range range = new Typed.Range(min, 99_999_999);
        Object value = fields.has(name) ? fields.raw(name) : (Object) absent;
        if (value instanceof Long number && range.holds(number)) {
            return Duration.ofSeconds(number);
        }
        fields.find(name, "must be a whole number " + range.words() + ", but is " + value);
        return Duration.ofSeconds(absent);
    }

    private static double backoffRate(FieldReader fields) {
        Object value = fields.has("BackoffRate") ? fields.raw("BackoffRate") : (Object) 2.0;
        if (value instanceof Number number && number.doubleValue() >= 1) {
            return number.doubleValue();
        }
        fields.find("BackoffRate", "must be a number of at least 1, but is " + value);
        return 1;
    }

    private static boolean jitter(FieldReader fields) {
        String strategy = fields.text("JitterStrategy");
        if (strategy != null && !Map.of("FULL", true, "NONE", false).containsKey(strategy)) {
            fields.find("JitterStrategy", "must be FULL or NONE, but is '" + strategy + "'");
        }
        return "FULL".equals(strategy);
    }

    /// {@return how long to wait before a retry}
    ///
    /// @param retried how many retries there were before, by this retrier in this visit
    /// @param random where the jitter comes from
    Duration delay(int retried, Randomness random) {
        double seconds = interval.toSeconds() * Math.pow(backoffRate, retried);
        double longest = maxDelay == null ? LONGEST_SECONDS : maxDelay.toSeconds();
        double bounded = Math.min(seconds, longest);
        return Duration.ofMillis(Math.round((jitter ? random.next() * bounded : bounded) * 1000));
    }
}
