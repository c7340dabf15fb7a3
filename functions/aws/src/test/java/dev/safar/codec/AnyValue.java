package dev.safar.codec;

import dev.safar.event.Stamp;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Values at random: short and long, absent and present, in both scripts, with everything that JSON escapes.
final class AnyValue {
    private static final List<String> WORDS = List.of("1", "820982911946154508", "سارا", "a/b#c", "گل‌خانه", "😀",
            "say \"hi\"\\", "two\nlines\tand more", "x".repeat(300), "null", "e\u0301", "a\u2028b");
    private final SplittableRandom random;

    AnyValue(SplittableRandom random) {
        this.random = random;
    }

    int upTo(int bound) {
        return random.nextInt(bound + 1);
    }

    boolean flag() {
        return random.nextBoolean();
    }

    String word() {
        return of(WORDS.toArray(new String[0]));
    }

    <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    /// To the millisecond, the second or the nanosecond, before and after 1970.
    Instant instant() {
        long second = random.nextLong(-4_000_000_000L, 4_000_000_000L);
        return Instant.ofEpochSecond(second, of(new Long[]{0L, 123_000_000L, 123_456_789L}));
    }

    Stamp stamp() {
        return new Stamp(instant(), "shop/order/" + word());
    }

    Money money() {
        return Money.of(random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(500), of(Currency.values()));
    }

    OptionalInt score() {
        return flag() ? OptionalInt.of(upTo(10)) : OptionalInt.empty();
    }

    <T> Optional<T> maybe(Supplier<T> value) {
        return flag() ? Optional.of(value.get()) : Optional.empty();
    }

    <T> List<T> some(Supplier<T> value) {
        return IntStream.range(0, upTo(3)).mapToObj(_ -> value.get()).toList();
    }

    <T> Map<String, T> named(Supplier<T> value) {
        Map<String, T> named = new TreeMap<>();
        some(this::word).forEach(name -> named.put(name, value.get()));
        return named;
    }

    Map<String, @Nullable Object> view() {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("text", word());
        view.put("whole", random.nextLong());
        view.put("great", BigInteger.TWO.pow(80 + upTo(9)));
        view.put("broken", random.nextDouble());
        view.put("flag", flag());
        view.put("nothing", null);
        view.put("list", some(this::word));
        view.put("map", named(this::flag));
        return view;
    }
}
