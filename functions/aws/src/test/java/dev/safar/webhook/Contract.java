package dev.safar.webhook;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The page `docs/openapi.json`, and as much of JSON Schema as it uses.
final class Contract {
    private final Map<?, ?> root;

    private Contract(Map<?, ?> root) {
        this.root = root;
    }

    static Contract read() {
        String text = Fixture.read(Path.of(System.getProperty("safar.root", "."), "docs", "openapi.json"));
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Value(Node.Obj obj) -> new Contract(obj.plain());
            case Parsed other -> throw new AssertionError(other);
        };
    }

    /// {@return what lies at a path of names}
    Object at(String... path) {
        Object here = root;
        for (String name : path) {
            here = Objects.requireNonNull(((Map<?, ?>) here).get(name), name);
        }
        return here;
    }

    Map<String, Object> map(String... path) {
        Map<String, Object> map = new TreeMap<>();
        ((Map<?, ?>) at(path)).forEach((name, value) -> map.put((String) name, value));
        return map;
    }

    Map<String, Object> response(String status) {
        return map("paths", "/webhooks/{source}", "post", "responses", status);
    }

    /// {@return what is wrong with a body as the answer with a status; nothing where it is as the page says}
    List<String> faults(String status, @Nullable Object body) {
        List<String> faults = new ArrayList<>();
        check(at("paths", "/webhooks/{source}", "post", "responses", status, "content", "application/json", "schema"),
                body,
                "$", faults);
        return faults;
    }

    private void check(Object schema, @Nullable Object value, String where, List<String> faults) {
        Map<?, ?> law = (Map<?, ?>) schema;
        law.forEach((word, rule) -> {
            boolean holds = switch ((String) word) {
                case "$ref" -> {
                    check(map("components", "schemas", ((String) rule).replaceAll(".*/", "")), value, where, faults);
                    yield true;
                }
                case "allOf" -> {
                    ((List<?>) rule).forEach(each -> check(Objects.requireNonNull(each), value, where, faults));
                    yield true;
                }
                case "type" -> isOf((String) rule, value);
                case "enum" -> ((List<?>) rule).contains(value);
                case "minimum" -> value instanceof Long number && number >= (Long) rule;
                case "required" -> value instanceof Map<?, ?> map && map.keySet().containsAll((List<?>) rule);
                case "additionalProperties" -> value instanceof Map<?, ?> map
                        && ((Map<?, ?>) Objects.requireNonNull(law.get("properties"))).keySet()
                                .containsAll(map.keySet());
                case "properties" ->
                    properties((Map<?, ?>) rule, (Map<?, ?>) Objects.requireNonNull(value), where, faults);
                case "items" -> items(rule, (List<?>) Objects.requireNonNull(value), where, faults);
                case "description" -> true;
                default -> throw new AssertionError("The checker does not know " + word);
            };
            if (!holds) {
                faults.add(where + " against " + word + " " + rule);
            }
        });
    }

    private boolean properties(Map<?, ?> laws, Map<?, ?> values, String where, List<String> faults) {
        values.forEach((name, value) -> {
            if (laws.get(name) instanceof Map<?, ?> law) {
                check(law, value, where + "." + name, faults);
            }
        });
        return true;
    }

    private boolean items(Object law, List<?> values, String where, List<String> faults) {
        values.forEach(value -> check(law, value, where + "[]", faults));
        return true;
    }

    private static boolean isOf(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long;
            default -> throw new AssertionError("The checker does not know the type " + type);
        };
    }
}
