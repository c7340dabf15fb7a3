package dev.safar.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much room plain values take where they are stored, in bytes, counted rather too high than too low; and how they are cut to fit.
final class Weight {
    /// What a value takes beside its letters: quotes, commas, brackets.
    private static final int AROUND = 4;
    private static final int NUMBER = 20;
    /// A control character is written as an escape of six.
    private static final int ESCAPE = 6;

    private Weight() {
    }

    /// {@return the bytes of a value: a text, a number, a boolean, a list, a map, or null}
    static int of(@Nullable Object value) {
        return switch (value) {
            case String text -> ofText(text);
            case Map<?, ?> map -> {
                int weight = AROUND;
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    weight += of(entry.getKey()) + of(entry.getValue());
                }
                yield weight;
            }
            case List<?> list -> AROUND + list.stream().mapToInt(Weight::of).sum();
            case null -> AROUND;
            case Object other -> Math.max(NUMBER, other.toString().length());
        };
    }

    private static int ofText(String text) {
        int weight = AROUND;
        for (int i = 0; i < text.length(); i++) {
            weight += letter(text.charAt(i));
        }
        return weight;
    }

    private static int letter(int letter) {
        if (letter < 0x20 || letter == '"' || letter == '\\') {
            return ESCAPE;
        }
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : 3;
    }

    /// Leaves out what does not fit: of a map, each value that is too heavy for the room that those before it left; of a list in it, all from the first
    /// that does not fit on.
    ///
    /// @param room how many bytes there are
    /// @return another map
    static Map<String, @Nullable Object> cut(Map<String, @Nullable Object> map, int room) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        int left = room;
        for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
            int name = of(entry.getKey());
            Object value = entry.getValue() instanceof List<?> list ? cut(list, left - name) : entry.getValue();
            if (name + of(value) <= left) {
                kept.put(entry.getKey(), value);
                left -= name + of(value);
            }
        }
        return kept;
    }

    private static List<@Nullable Object> cut(List<?> list, int room) {
        List<@Nullable Object> kept = new ArrayList<>();
        int left = room - AROUND;
        for (Object value : list) {
            left -= of(value);
            if (left < 0) {
                return kept;
            }
            kept.add(value);
        }
        return kept;
    }
}
