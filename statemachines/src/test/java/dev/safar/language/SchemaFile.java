package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A JSON Schema of what people write, as plain values.
///
/// @param root the whole schema
record SchemaFile(Map<?, ?> root) {
    static SchemaFile ofJourneys() {
        return read(Path.of("journeys", "journey.schema.json"));
    }

    static SchemaFile ofScenarios() {
        return read(Path.of("journeys", "scenario.schema.json"));
    }

    private static SchemaFile read(Path file) {
        return switch (Json.read(Fixtures.text(file), Limits.FILE)) {
            case Parsed.Value value -> new SchemaFile((Map<?, ?>) Objects.requireNonNull(value.root().plain()));
            case Parsed.Fault fault -> throw new AssertionError(file + ", " + fault);
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

    /// Every field says in words what it is, with examples that are valid.
    void isDescribed() {
        Stream.concat(Stream.of(root), definitions().values().stream())
                .forEach(object -> described((Map<?, ?>) object));
    }

    private void described(Map<?, ?> object) {
        if (object.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, field) -> {
                Map<?, ?> schema = (Map<?, ?>) Objects.requireNonNull(field);
                assertThat((String) schema.get("description")).as("%s", name).endsWith(".");
                assertThat((String) schema.get("markdownDescription")).as("%s", name).isNotBlank();
                assertThat(list(schema, "examples")).as("%s", name).isNotEmpty().allSatisfy(
                        example -> assertThat(new SchemaJudge(definitions()).isValid(schema, example))
                                .as("%s", example).isTrue());
                described(schema);
            });
        }
    }

    /// {@return whether a file is valid}
    boolean isValid(Path file) {
        return switch (Json.read(Fixtures.text(file), Limits.FILE)) {
            case Parsed.Value value -> new SchemaJudge(definitions()).isValid(root, value.root().plain());
            case Parsed.Fault fault -> throw new AssertionError(file + ", " + fault);
        };
    }

    /// {@return the names of the fields of an object}
    ///
    /// @param where a definition, or a field in one behind a dot; empty for the root
    List<String> fields(String where) {
        String[] parts = Pattern.compile("\\.").split(where, -1);
        Map<?, ?> object = where.isEmpty() ? root : definition(parts[0]);
        Map<?, ?> inner = parts.length == 1 ? object : object(object(object, "properties"), parts[1]);
        return object(inner, "properties").keySet().stream().map(String::valueOf).toList();
    }
}
