package dev.safar.language.duration;

import dev.safar.language.finding.Term;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads and says lengths of time: `14 days`, `3 hours`, or ISO-8601 as in `P14D` and `PT3H`.
///
/// They are exact: a day is 24 hours, whatever the clocks do in between. Months and years have no exact length and are refused.
public final class Durations {
    /// The longest length a journey may name: ten years of 365 days.
    public static final Duration LONGEST = Duration.ofDays(3650);

    private static final Pattern WORDS = Pattern.compile("([0-9]+) +([a-z]+)");
    private static final Pattern ISO = Pattern
            .compile("P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+)S)?)?");
    private static final Pattern CALENDAR = Pattern.compile("[0-9.,]+ *(months?|years?)|P[0-9.,]*[0-9][MY].*");
    private static final Pattern FRACTION = Pattern.compile("[0-9]*[.,][0-9]+ *[a-z]+|P.*[0-9][.,][0-9].*");
    private static final Pattern NEGATIVE = Pattern.compile("[-\u2212].*|P.*-.*");
    private static final Map<String, Long> SECONDS = Map.of("second", 1L, "minute", 60L, "hour", 3600L, "day", 86400L,
            "week", 604800L);
    private static final List<Long> ISO_SECONDS = List.of(604800L, 86400L, 3600L, 60L, 1L);
    private static final List<String> FALLING = List.of("day", "hour", "minute");

    private Durations() {
    }

    /// Reads a length.
    ///
    /// @param text as in `14 days`, `1 week` or `P1DT12H`; in lower-case words, or upper-case ISO-8601
    /// @return the length, or why it is none and what to write instead
    public static DurationReading parse(String text) {
        @Nullable
        BigInteger seconds = seconds(text);
        if (seconds == null) {
            return strange(text);
        }
        if (seconds.signum() == 0) {
            return refused("above-zero", Term.said("bad-duration/hint.zero"));
        }
        if (seconds.compareTo(BigInteger.valueOf(LONGEST.toSeconds())) > 0) {
            return new DurationReading.Refused(Term.said("words/length.most").with("most", term(LONGEST)),
                    Term.nothing());
        }
        return new DurationReading.Read(Duration.ofSeconds(seconds.longValueExact()));
    }

    /// {@return whether a text says no time at all, as in `0 days`}
    ///
    /// @param text any
    public static boolean isZero(String text) {
        return BigInteger.ZERO.equals(seconds(text));
    }

    private static @Nullable BigInteger seconds(String text) {
        Matcher words = WORDS.matcher(text);
        if (words.matches()) {
            @Nullable
            Long unit = unit(words.group(2));
            return unit == null ? null : new BigInteger(words.group(1)).multiply(BigInteger.valueOf(unit));
        }
        Matcher iso = ISO.matcher(text);
        boolean counts = iso.matches() && !text.equals("P") && !text.endsWith("T");
        return counts ? isoSeconds(iso) : null;
    }

    private static @Nullable Long unit(String word) {
        return SECONDS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }

    private static BigInteger isoSeconds(Matcher iso) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < ISO_SECONDS.size(); i++) {
            @Nullable
            String count = iso.group(i + 1);
            if (count != null) {
                sum = sum.add(new BigInteger(count).multiply(BigInteger.valueOf(ISO_SECONDS.get(i))));
            }
        }
        return sum;
    }

    private static DurationReading strange(String text) {
        if (CALENDAR.matcher(text).matches()) {
            return refused("exact", Term.said("bad-duration/hint.calendar"));
        }
        if (FRACTION.matcher(text).matches()) {
            return refused("whole", Term.said("bad-duration/hint.smaller"));
        }
        if (NEGATIVE.matcher(text).matches()) {
            return refused("above-zero", Term.said("bad-duration/hint.forward"));
        }
        return refused("duration", DurationSlip.question(text));
    }

    private static DurationReading refused(String expected, Term remedy) {
        return new DurationReading.Refused(Term.said("words/length." + expected), remedy);
    }

    /// {@return a length in the words of a finding, as in "9 days"}
    ///
    /// @param length not negative; what is less than a second is left out
    public static Term term(Duration length) {
        Matcher words = WORDS.matcher(words(length));
        if (!words.matches()) {
            throw new IllegalStateException("Our own words are no words of a length: " + words(length));
        }
        String unit = words.group(2).endsWith("s") ? words.group(2) : "one." + words.group(2) + "s";
        return Term.said("words/" + unit).with("count", Term.count(Long.parseLong(words.group(1))));
    }

    /// Says a length in the canonical words: in the largest of days, hours, minutes and seconds that divides it.
    ///
    /// @param length not negative; what is less than a second is left out
    /// @return as in `14 days`, `1 hour` or `90 seconds`; [#parse(String)] reads back all but zero
    /// @throws IllegalArgumentException if the length is negative
    public static String words(Duration length) {
        if (length.isNegative()) {
            throw new IllegalArgumentException("Expected a length of zero or more, but found " + length);
        }
        long seconds = length.toSeconds();
        for (String unit : FALLING) {
            long size = SECONDS.getOrDefault(unit, 1L);
            if (seconds > 0 && seconds % size == 0) {
                return count(seconds / size, unit);
            }
        }
        return count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
