package dev.safar.language.scenario;

import dev.safar.json.Node;
import dev.safar.json.Position;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happens to the member of a scenario, or to her friend.
///
/// @param day how many days after the scenario's start, at least 0
/// @param time the time of that day in the shop's zone
/// @param friend whether it happens to the friend
/// @param type as in `purchase.completed`
/// @param written the data as the door takes it, at its place in the file
/// @param at where it stands in its file
public record Happening(int day, LocalTime time, boolean friend, String type, Node.Obj written, Position at) {
    /// {@return something that happens to the member herself, and was typed rather than written in a file}
    ///
    /// @param day how many days after the start
    /// @param time the time of that day
    /// @param type as in `purchase.completed`
    /// @param data as the door takes it
    public static Happening typed(int day, LocalTime time, String type, Map<String, @Nullable Object> data) {
        return new Happening(day, time, false, type, (Node.Obj) Node.of(Position.START, data), Position.START);
    }

    /// {@return the data as the door takes it}
    public Map<String, @Nullable Object> data() {
        return written.plain();
    }

    /// {@return the same with more data, where it says nothing of that}
    ///
    /// @param more as the door takes it
    public Happening saying(Map<String, @Nullable Object> more) {
        Map<String, Node.Field> all = new LinkedHashMap<>(written.fields());
        more.forEach(
                (name, value) -> all.putIfAbsent(name, new Node.Field(written.at(), Node.of(written.at(), value))));
        return new Happening(day, time, friend, type, new Node.Obj(written.at(), all), at);
    }
}
