package dev.safar.asl;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The variables of one flow. A branch reads those around it, and what it assigns is its own and ends with it.
final class Variables {
    private final @Nullable Variables outer;
    private final Map<String, @Nullable Object> own = new HashMap<>();

    Variables(@Nullable Variables outer) {
        this.outer = outer;
    }

    boolean has(String name) {
        return own.containsKey(name) || (outer != null && outer.has(name));
    }

    @Nullable
    Object get(String name) {
        Object value = own.get(name);
        return value != null || outer == null || own.containsKey(name) ? value : outer.get(name);
    }

    void assign(Map<String, @Nullable Object> values) {
        own.putAll(values);
    }
}
