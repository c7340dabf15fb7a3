package dev.safar.language.compile;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which states lead to which.
final class Ways {
    private Ways() {
    }

    /// {@return every state that can be reached, the first one included}
    static Set<String> reached(String first, Map<String, Map<String, Object>> states) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (reached.add(name)) {
                next(states.get(name)).forEach(open::push);
            }
        }
        return reached;
    }

    /// {@return the names behind every `Next` and `Default` of a state, however deep they stand}
    static Stream<String> next(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> map -> map.entrySet().stream().flatMap(entry -> next(entry.getKey(), entry.getValue()));
            case List<?> list -> list.stream().flatMap(Ways::next);
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> next(@Nullable Object key, @Nullable Object value) {
        boolean leads = value instanceof String && ("Next".equals(key) || "Default".equals(key));
        return leads ? Stream.of(String.valueOf(value)) : next(value);
    }
}
