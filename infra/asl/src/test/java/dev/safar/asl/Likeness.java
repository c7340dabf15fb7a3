package dev.safar.asl;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compares a value with a recorded one in which everything that changes from run to run was replaced by a placeholder.
final class Likeness {
    private static final Set<String> WORDS = Set.of("date", "timestamp", "snf_role_arn", "RequestId", "uuid");
    private static final Pattern MARK = Pattern.compile("<[A-Za-z0-9_:-]+>|1{12}");

    private Likeness() {
    }

    static boolean alike(@Nullable Object recorded, @Nullable Object actual) {
        return switch (recorded) {
            case String text when WORDS.contains(text) || MARK.matcher(text).find() -> actual instanceof String;
            case Map<?, ?> map when actual instanceof Map<?, ?> other -> maps(map, other);
            case List<?> list when actual instanceof List<?> other -> lists(list, other);
            case Number number when actual instanceof Number other -> number.doubleValue() == other.doubleValue();
            case null, default -> Objects.equals(recorded, actual);
        };
    }

    private static boolean maps(Map<?, ?> recorded, Map<?, ?> actual) {
        return recorded.keySet().equals(actual.keySet())
                && recorded.keySet().stream().allMatch(key -> alike(recorded.get(key), actual.get(key)));
    }

    private static boolean lists(List<?> recorded, List<?> actual) {
        if (recorded.size() != actual.size()) {
            return false;
        }
        for (int i = 0; i < recorded.size(); i++) {
            if (!alike(recorded.get(i), actual.get(i))) {
                return false;
            }
        }
        return true;
    }
}
