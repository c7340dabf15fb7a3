package dev.safar.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A JSON value that knows where it stood in its text.
public sealed interface Node {
    /// {@return where the value begins}
    Position at();

    /// Strips the positions.
    ///
    /// @return the value: `Map<String, Object>` in the text's order, `List<Object>`, `String`, `Boolean`, `null`;
    ///         a whole number is a `Long`, or a `BigInteger` where it does not fit; any other number is a finite `Double`
    @Nullable
    Object plain();

    /// {@return the word a person uses for this kind of value, with its article}
    String kind();

    /// Gives plain values a place.
    ///
    /// @param at where all of it stands
    /// @param plain as [Node#plain()] gives it; an `Integer` may stand for a `Long`
    /// @return the value
    static Node of(Position at, @Nullable Object plain) {
        return switch (plain) {
            case Map<?, ?> map -> {
                Map<String, Field> fields = new LinkedHashMap<>();
                map.forEach((name, value) -> fields.put(String.valueOf(name), new Field(at, of(at, value))));
                yield new Obj(at, fields);
            }
            case List<?> list -> {
                List<Node> items = new ArrayList<>(list.size());
                list.forEach(item -> items.add(of(at, item)));
                yield new Arr(at, items);
            }
            case Integer number -> new Scalar(at, number.longValue());
            case null, default -> new Scalar(at, plain);
        };
    }

    /// An object; its fields in the order of the text.
    ///
    /// @param at the opening brace
    /// @param fields no name twice
    record Obj(Position at, Map<String, Field> fields) implements Node {
        @Override
        public Map<String, @Nullable Object> plain() {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            fields.forEach((name, field) -> plain.put(name, field.value().plain()));
            return plain;
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /// One field of an object.
    ///
    /// @param at where the name begins
    /// @param value what it holds
    record Field(Position at, Node value) {}

    /// An array.
    ///
    /// @param at the opening bracket
    /// @param items in order
    record Arr(Position at, List<Node> items) implements Node {
        @Override
        public List<@Nullable Object> plain() {
            List<@Nullable Object> plain = new ArrayList<>(items.size());
            items.forEach(item -> plain.add(item.plain()));
            return plain;
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /// A string, number, boolean or null.
    ///
    /// @param at its first character
    /// @param plain as [Node#plain()] says
    record Scalar(Position at, @Nullable Object plain) implements Node {
        @Override
        public String kind() {
            return switch (plain) {
                case null -> "null";
                case String _ -> "a string";
                case Boolean _ -> "a boolean";
                default -> "a number";
            };
        }
    }
}
