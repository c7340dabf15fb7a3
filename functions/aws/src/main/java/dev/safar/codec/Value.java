package dev.safar.codec;

import dev.safar.store.UnreadableItemException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A stored value being read, and where it stands. Whatever it is not is said by place and form, without the value.
///
/// @param path as in `state.rest.until`; empty for the whole
/// @param plain a plain JSON value
record Value(String path, @Nullable Object plain) {
    static Value whole(Map<String, ? extends @Nullable Object> plain) {
        return new Value("", plain);
    }

    Value at(String name) {
        return find(name).orElseThrow(() -> new UnreadableItemException(
                "Expected the field `" + below(name) + "`, but it is missing"));
    }

    Optional<Value> find(String name) {
        Object field = object().get(name);
        return field == null ? Optional.empty() : Optional.of(new Value(below(name), field));
    }

    long count(String name) {
        return find(name).map(Value::whole).orElse(0L);
    }

    <T> List<T> all(String name, Function<Value, T> each) {
        return find(name).map(list -> list.items().stream().map(each).toList()).orElse(List.of());
    }

    <T> Map<String, T> entries(String name, Function<Value, T> each) {
        Map<String, T> entries = new LinkedHashMap<>();
        find(name).ifPresent(map -> map.object().keySet()
                .forEach(key -> entries.put((String) key, each.apply(map.at((String) key)))));
        return entries;
    }

    String text() {
        return as(String.class, "text");
    }

    boolean flag() {
        return as(Boolean.class, "true or false");
    }

    long whole() {
        return as(Long.class, "a whole number of 64 bits");
    }

    int small() {
        long whole = whole();
        if (whole != (int) whole) {
            throw unfit("a whole number of 32 bits");
        }
        return (int) whole;
    }

    BigInteger big() {
        return plain instanceof BigInteger big ? big : BigInteger.valueOf(whole());
    }

    Instant instant() {
        return parsed("an instant in UTC", Instant::parse);
    }

    Duration duration() {
        return parsed("a duration", Duration::parse);
    }

    <T> T parsed(String expected, Function<String, T> parse) {
        try {
            return parse.apply(text());
        } catch (DateTimeException | IllegalArgumentException _) {
            throw unfit(expected);
        }
    }

    <T> T found(String expected, Function<String, Optional<T>> find) {
        return find.apply(text()).orElseThrow(() -> unfit(expected));
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        object().forEach((name, value) -> fields.put((String) name, value));
        return fields;
    }

    private List<Value> items() {
        List<Value> items = new ArrayList<>();
        for (Object item : as(List.class, "an array")) {
            items.add(new Value(path + "[]", item));
        }
        return items;
    }

    private Map<?, ?> object() {
        return as(Map.class, "an object");
    }

    private <T> T as(Class<T> type, String expected) {
        if (!type.isInstance(plain)) {
            throw unfit(expected);
        }
        return type.cast(plain);
    }

    private UnreadableItemException unfit(String expected) {
        String form = plain == null ? "null" : plain.getClass().getSimpleName();
        return new UnreadableItemException("Expected `" + path + "` to be " + expected + ", but found another " + form);
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
