package dev.safar.language.scenario;

import dev.safar.json.Position;
import java.time.LocalTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happens to the member of a scenario, or to her friend.
///
/// @param day how many days after the scenario's start, at least 0
/// @param time the time of that day in the shop's zone
/// @param friend whether it happens to the friend
/// @param type as in `purchase.completed`
/// @param data as the door takes it
/// @param at where it stands in its file
public record Happening(int day, LocalTime time, boolean friend, String type, Map<String, @Nullable Object> data,
        Position at) {
    /// Copies.
    public Happening {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /// {@return something that happens to the member herself, and was typed rather than written in a file}
    ///
    /// @param day how many days after the start
    /// @param time the time of that day
    /// @param type as in `purchase.completed`
    /// @param data as the door takes it
    public static Happening typed(int day, LocalTime time, String type, Map<String, @Nullable Object> data) {
        return new Happening(day, time, false, type, data, Position.START);
    }

    /// {@return the same with other data}
    ///
    /// @param other as the door takes it
    public Happening saying(Map<String, @Nullable Object> other) {
        return new Happening(day, time, friend, type, other, at);
    }
}
