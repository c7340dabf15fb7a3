package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What `docs/openapi.json` says, and whether an answer is as it says. It knows the words of JSON Schema that stand on that page, and no others.
final class Doors {
    private final Map<?, ?> root;

    Doors() {
        try {
            root = (Map<?, ?>) plain(
                    Files.readString(Path.of(System.getProperty("safar.root", "."), "docs", "openapi.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object plain(String json) {
        return Json.read(json, Limits.FILE) instanceof Parsed.Value(Node node)
                ? Objects.requireNonNull(node.plain())
                : Map.of("broken", json);
    }

    /// {@return every method and path, as `GET /desk/clock`}
    Set<String> operations() {
        Set<String> all = new TreeSet<>();
        map(root, "paths").forEach((path, methods) -> ((Map<?, ?>) methods).keySet()
                .forEach(method -> all.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        return all;
    }

    /// {@return the statuses of an operation}
    Set<String> statuses(String operation) {
        Set<String> all = new TreeSet<>();
        responses(operation).keySet().forEach(status -> all.add(status.toString()));
        return all;
    }

    /// {@return what the page says may stand for a name in the path}
    List<?> choices(String operation) {
        return (List<?>) Objects.requireNonNull(map(
                (Map<?, ?>) ((List<?>) Objects.requireNonNull(operation(operation).get("parameters"))).getFirst(),
                "schema").get("enum"));
    }

    private Map<?, ?> operation(String operation) {
        String[] methodAndPath = operation.split(" ", 2);
        return map(map(map(root, "paths"), methodAndPath[1]), methodAndPath[0].toLowerCase(Locale.ROOT));
    }

    private Map<?, ?> responses(String operation) {
        return map(operation(operation), "responses");
    }

    /// Holds an answer to the page.
    ///
    /// @param type the answer's Content-Type; empty where it has none
    void check(String operation, int status, String type, String body) {
        assertThat(statuses(operation)).as(operation).contains(String.valueOf(status));
        if (map(responses(operation), String.valueOf(status)).get("content") instanceof Map<?, ?> content) {
            assertThat(Set.copyOf(content.keySet())).as(operation + " " + status).isEqualTo(Set.of(type));
            List<String> faults = new ArrayList<>();
            if (type.equals("application/json")) {
                check(map(map(content, type), "schema"), plain(body), operation + " " + status, faults);
            }
            assertThat(faults).as(body).isEmpty();
        }
    }

    private void check(Map<?, ?> law, @Nullable Object value, String where, List<String> faults) {
        law.forEach((word, rule) -> {
            boolean holds = switch ((String) word) {
                case "$ref" -> {
                    check(map(map(map(root, "components"), "schemas"), ((String) rule).replaceAll(".*/", "")), value,
                            where, faults);
                    yield true;
                }
                case "type" -> (rule instanceof List<?> several ? several : List.of(rule)).contains(type(value));
                case "enum" -> ((List<?>) rule).contains(value);
                case "required" -> value instanceof Map<?, ?> map && map.keySet().containsAll((List<?>) rule);
                case "additionalProperties" ->
                    value instanceof Map<?, ?> map && map(law, "properties").keySet().containsAll(map.keySet());
                case "properties" -> {
                    ((Map<?, ?>) rule).forEach((name, inner) -> {
                        if (value instanceof Map<?, ?> map && map.containsKey(name)) {
                            check((Map<?, ?>) inner, map.get(name), where + "." + name, faults);
                        }
                    });
                    yield true;
                }
                case "items" -> {
                    ((List<?>) Objects.requireNonNull(value))
                            .forEach(one -> check((Map<?, ?>) rule, one, where + "[]", faults));
                    yield true;
                }
                case "description" -> true;
                default -> throw new AssertionError("The checker does not know " + word);
            };
            if (!holds) {
                faults.add(where + " against " + word + " " + rule);
            }
        });
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String _ -> "string";
            case Boolean _ -> "boolean";
            case Long _ -> "integer";
            case List<?> _ -> "array";
            case Map<?, ?> _ -> "object";
            default -> value.getClass().getName();
        };
    }

    private static Map<?, ?> map(Map<?, ?> map, String name) {
        return (Map<?, ?>) Objects.requireNonNull(map.get(name), name);
    }
}
