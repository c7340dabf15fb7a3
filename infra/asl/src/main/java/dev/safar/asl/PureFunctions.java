package dev.safar.asl;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The functions Step Functions adds to JSONata whose value depends on their arguments alone ("Functions provided by AWS"),
/// and the ones it takes away.
final class PureFunctions {
    private static final int LONGEST_RANGE = 1_000;
    private static final Set<String> HASHES = Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

    static final Map<String, Jsonata.JFunction> ALL = Map.of("partition",
            Jsonata.function("partition", PureFunctions::partition, "<an:a>"), "range",
            Jsonata.function("range", PureFunctions::range, "<nnn:a>"), "hash",
            Jsonata.function("hash", PureFunctions::hash, "<xs?:s>"), "parse",
            Jsonata.function("parse", PureFunctions::parse, "<s-:x>"), "pad",
            Jsonata.function("pad", PureFunctions::pad, "<s-ns?:s>"), "eval",
            Jsonata.function("eval", PureFunctions::eval, "<s-x?:x>"));

    private PureFunctions() {
    }

    private static @Nullable Object partition(@Nullable List<?> array, Number size) {
        if (array == null) {
            return null;
        }
        int length = size.intValue();
        if (length < 1 || length != size.doubleValue()) {
            throw new IllegalArgumentException(
                    "The size of a partition must be a positive whole number, but was " + size);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (int from = 0; from < array.size(); from += length) {
            parts.add(new ArrayList<>(array.subList(from, Math.min(array.size(), from + length))));
        }
        return parts;
    }

    private static Object range(Number first, Number last, Number step) {
        double by = step.doubleValue();
        double length = Math.floor((last.doubleValue() - first.doubleValue()) / by) + 1;
        if (by == 0 || length > LONGEST_RANGE) {
            throw new IllegalArgumentException(
                    "A range must have a step other than 0 and at most " + LONGEST_RANGE + " numbers");
        }
        List<@Nullable Object> range = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            range.add(first.doubleValue() + i * by);
        }
        return range;
    }

    private static @Nullable Object hash(@Nullable Object data, @Nullable String algorithm) {
        if (data == null) {
            return null;
        }
        String name = algorithm == null ? "SHA-256" : algorithm.toUpperCase(Locale.ROOT);
        if (!HASHES.contains(name)) {
            throw new IllegalArgumentException(
                    "A hash must be one of MD5, SHA-1, SHA-256, SHA-384, SHA-512, but was " + algorithm);
        }
        String text = data instanceof String string ? string : JsonText.compact(Frozen.of(data));
        try {
            byte[] digest = MessageDigest.getInstance(name).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + name, e);
        }
    }

    private static @Nullable Object parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Fault fault -> throw new IllegalArgumentException("$parse: " + fault);
            case Parsed.Value(var root) -> {
                Object value = root.plain();
                yield value == null ? Jsonata.NULL_VALUE : value;
            }
        };
    }

    /// The library's own, kept from making a string larger than any payload.
    private static @Nullable Object pad(@Nullable String text, Number width, @Nullable String with) {
        if (Math.abs(width.doubleValue()) > Payload.LIMIT) {
            throw new IllegalArgumentException("$pad: the width " + width + " is larger than a payload may be");
        }
        return text == null ? null : Functions.pad(text, width, with);
    }

    private static Object eval(Object code, Object context) {
        throw new IllegalArgumentException("Step Functions has no $eval; use $parse to read JSON text");
    }
}
