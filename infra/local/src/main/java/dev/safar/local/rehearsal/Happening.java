package dev.safar.local.rehearsal;

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
record Happening(int day, LocalTime time, boolean friend, String type, Map<String, @Nullable Object> data,
        Position at) {
    /// Copies.
    Happening {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /// {@return the same with other data}
    ///
    /// @param other as the door takes it
    Happening saying(Map<String, @Nullable Object> other) {
        return new Happening(day, time, friend, type, other, at);
    }
}
