package dev.safar.codec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An object being written. What is absent, empty or counts nothing is left out, because every KB of an item is paid for.
final class Doc {
    private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();

    Doc put(String name, @Nullable Object plain) {
        fields.put(name, plain);
        return this;
    }

    Doc count(String name, long number) {
        return number == 0 ? this : put(name, number);
    }

    Doc maybe(String name, Optional<?> plain) {
        plain.ifPresent(value -> fields.put(name, value));
        return this;
    }

    Doc all(String name, List<?> plain) {
        return plain.isEmpty() ? this : put(name, plain);
    }

    Doc all(String name, Map<String, ?> plain) {
        return plain.isEmpty() ? this : put(name, plain);
    }

    Doc with(Map<String, ? extends @Nullable Object> more) {
        fields.putAll(more);
        return this;
    }

    Map<String, @Nullable Object> map() {
        return fields;
    }
}
