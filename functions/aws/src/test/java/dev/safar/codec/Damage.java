package dev.safar.codec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Copies of a value, in each of which one value within is replaced by a text.
final class Damage {
    private Damage() {
    }

    static Stream<Map<String, @Nullable Object>> everywhere(Map<?, ?> map, String text) {
        return map.entrySet().stream().flatMap(field -> in(field.getValue(), text).map(damaged -> {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, value) -> copy.put((String) name, value));
            copy.put((String) field.getKey(), damaged);
            return copy;
        }));
    }

    private static Stream<Object> in(@Nullable Object value, String text) {
        return switch (value) {
            case Map<?, ?> map -> Stream.concat(Stream.of(text), everywhere(map, text));
            case List<?> list when !list.isEmpty() -> in(list.getFirst(), text).map(damaged -> {
                List<@Nullable Object> copy = new ArrayList<>(list);
                copy.set(0, damaged);
                return copy;
            });
            case null, default -> Stream.of(text);
        };
    }
}
