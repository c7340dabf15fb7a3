package dev.safar.local.serve;

import dev.safar.json.JsonText;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.message.DayPart;
import dev.safar.message.FrequencyCap;
import dev.safar.message.QuietHours;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One object of `safar.json`, and where in it we are.
///
/// @param path as in `shop.`; empty at the top
/// @param fields what stands there
record Setting(String path, Map<?, ?> fields) {
    private static final Pattern CAP = Pattern.compile("([0-9]{1,2}) in (.+)");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}");

    static Setting of(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return new Setting("", map);
        }
        throw new Unusable("Expected safar.json to be an object");
    }

    void only(String... known) {
        fields.keySet().stream().filter(name -> !Arrays.asList(known).contains(name)).findFirst().ifPresent(name -> {
            throw new Unusable("safar.json: nothing is known of `" + path + name + "`; expected "
                    + String.join(", ", known));
        });
    }

    Setting in(String name) {
        if (fields.get(name) instanceof Map<?, ?> map) {
            return new Setting(path + name + ".", map);
        }
        throw wrong(name, "an object");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> names() {
        return fields.keySet().stream().map(String.class::cast).toList();
    }

    /// @param otherwise the text where there is none; null where there must be one
    <T> T read(String name, String what, @Nullable String otherwise, Function<String, Optional<T>> reader) {
        String text = switch (fields.get(name)) {
            case String words when !words.isBlank() -> words.strip();
            case Boolean truth -> truth.toString();
            case Long number -> number.toString();
            case null -> otherwise;
            default -> null;
        };
        return Optional.ofNullable(text).flatMap(reader).orElseThrow(() -> wrong(name, what));
    }

    /// The values are not told: they may be secrets.
    List<String> texts(String name, String what) {
        if (fields.get(name) instanceof List<?> list && !list.isEmpty()
                && list.stream().allMatch(one -> one instanceof String text && !text.isBlank())) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(name, what);
    }

    private Unusable wrong(String name, String what) {
        boolean secret = Set.of("identityKey", "secrets", "password").contains(name);
        Object found = fields.get(name);
        return new Unusable("safar.json: expected `" + path + name + "` to be " + what
                + (secret ? "" : ", but found " + (found == null ? "nothing" : JsonText.compact(found))));
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

    static Optional<String> region(String text) {
        return Optional.of(text).filter(REGION.asMatchPredicate());
    }

    /// As in `3 in 7 days`.
    static Optional<FrequencyCap> cap(String text) {
        Matcher cap = CAP.matcher(text);
        return cap.matches() && Durations.parse(cap.group(2)) instanceof DurationReading.Read(Duration within)
                ? Optional.of(Integer.parseInt(cap.group(1))).filter(most -> most >= 1 && most <= FrequencyCap.MOST)
                        .map(most -> new FrequencyCap(most, within))
                : Optional.empty();
    }

    static Optional<DayPart> sendWindow(String text) {
        return quietHours(text).filter(hours -> !hours.from().equals(hours.to()))
                .map(hours -> new DayPart(hours.from(), hours.to(), Set.of()));
    }

    static Optional<QuietHours> quietHours(String text) {
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
