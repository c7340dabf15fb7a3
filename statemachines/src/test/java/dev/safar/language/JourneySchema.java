package dev.safar.language;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The JSON Schema of journeys, as plain values.
///
/// @param root the whole schema
record JourneySchema(Map<?, ?> root) {
    /// Where it lies.
    static final Path FILE = Path.of("journeys", "journey.schema.json");

    static JourneySchema read() {
        return switch (Json.read(Fixtures.text(FILE), Limits.FILE)) {
            case Parsed.Value value -> new JourneySchema((Map<?, ?>) Objects.requireNonNull(value.root().plain()));
            case Parsed.Fault fault -> throw new AssertionError(FILE + ", " + fault);
        };
    }

    /// {@return what stands under `$defs`}
    Map<?, ?> definitions() {
        return object(root, "$defs");
    }

    /// {@return the definition of that name}
    Map<?, ?> definition(String name) {
        return object(definitions(), name);
    }

    /// {@return the names of the definitions of steps, in the order of the schema}
    List<String> steps() {
        return list(definition("step"), "oneOf").stream().map(step -> name((Map<?, ?>) step)).toList();
    }

    /// {@return the name that a `$ref` names, or an empty text}
    static String name(Map<?, ?> schema) {
        return schema.get("$ref") instanceof String ref ? ref.substring(ref.lastIndexOf('/') + 1) : "";
    }

    static Map<?, ?> object(Map<?, ?> schema, String name) {
        return (Map<?, ?>) Objects.requireNonNull(schema.get(name), name);
    }

    static List<?> list(Map<?, ?> schema, String name) {
        return schema.get(name) instanceof List<?> list ? list : List.of();
    }
}
