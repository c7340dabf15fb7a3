package dev.safar.codec;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Brings the free values of conditions and custom events into the form in which JSON gives them back, so that what is read equals what was
/// kept: whole numbers are `Long`, or `BigInteger` where they do not fit, and all others `Double`.
final class Plain {
    /// From here on a double no longer tells whole numbers apart.
    private static final double EXACT = 9_007_199_254_740_992d;
    private static final int BITS_OF_LONG = 63;

    private Plain() {
    }

    static Map<String, @Nullable Object> of(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        map.forEach((name, value) -> plain.put(String.valueOf(name), of(value)));
        return plain;
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Boolean flag -> flag;
            case Long number -> number;
            case Integer number -> number.longValue();
            case BigInteger number -> fitting(number);
            case Double number -> fitting(number);
            case Map<?, ?> map -> of(map);
            case List<?> list -> of(list);
            default -> throw new IllegalArgumentException("JSON has no form for a value of " + value.getClass());
        };
    }

    private static List<@Nullable Object> of(List<?> list) {
        List<@Nullable Object> plain = new ArrayList<>(list.size());
        list.forEach(item -> plain.add(of(item)));
        return plain;
    }

    private static Object fitting(BigInteger number) {
        return number.bitLength() > BITS_OF_LONG ? number : (Object) number.longValue();
    }

    private static Object fitting(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("JSON has no form for the number " + number);
        }
        return number == Math.rint(number) && Math.abs(number) < EXACT ? (Object) (long) number : (Object) number;
    }
}
