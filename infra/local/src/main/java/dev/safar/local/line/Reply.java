package dev.safar.local.line;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the desk answered.
///
/// @param status the HTTP status
/// @param body the JSON object, as plain values
public record Reply(int status, Map<String, @Nullable Object> body) {
    private static final int REFUSED = 400;

    /// {@return whether it did what was asked}
    public boolean isDone() {
        return status < REFUSED;
    }

    /// {@return what a refusal says; empty text where it says nothing}
    public String detail() {
        return text(body.get("detail"));
    }

    /// {@return the objects of a list in the body; none where there is no such list}
    ///
    /// @param name the list's
    public List<Map<?, ?>> rows(String name) {
        return rows(body, name);
    }

    /// {@return the objects of a list; none where there is no such list}
    ///
    /// @param object what holds the list
    /// @param name the list's
    public static List<Map<?, ?>> rows(Map<?, ?> object, String name) {
        return object.get(name) instanceof List<?> list
                ? list.stream().filter(Map.class::isInstance).<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    /// {@return a value as text; empty for none}
    ///
    /// @param value any
    public static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
