package dev.safar.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a journey is entered by once, instead of once a member: a value in the event that makes her enter, such as its order.
///
/// @param path the names that lead to the value in the event, as in `order` or `cart`, `id`; not empty
public record EntryKey(List<String> path) {
    /// How long a value may be, in UTF-16 units, that two entries are told apart by.
    public static final int LONGEST = 200;

    /// Copies.
    public EntryKey {
        path = List.copyOf(path);
    }

    /// {@return the path as it is written, as in `cart.id`}
    public String text() {
        return String.join(".", path);
    }

    /// Looks an entry's value up.
    ///
    /// @param view what conditions may read of the entry
    /// @return the value as text; empty where there is none, or it is no text, whole number or boolean, or longer than [#LONGEST]
    public Optional<String> in(Map<String, @Nullable Object> view) {
        Object at = view;
        for (String name : path) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return Optional.ofNullable(at)
                .filter(value -> value instanceof String || value instanceof Long || value instanceof Integer
                        || value instanceof Boolean)
                .map(String::valueOf).filter(text -> text.length() <= LONGEST);
    }
}
