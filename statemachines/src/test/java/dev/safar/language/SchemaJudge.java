package dev.safar.language;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Says whether a value is valid: the keywords of JSON Schema 2020-12 that our schemas use, and a failure for any other.
///
/// @param definitions what `#/$defs/NAME` leads to
record SchemaJudge(Map<?, ?> definitions) {
    private static final Set<String> WORDS_ONLY = Set.of("$schema", "$id", "$defs", "title", "description",
            "markdownDescription", "examples", "default");

    boolean isValid(Map<?, ?> schema, @Nullable Object value) {
        return schema.entrySet().stream().allMatch(
                rule -> obeys((String) rule.getKey(), Objects.requireNonNull(rule.getValue()), schema, value));
    }

    private boolean obeys(String keyword, Object rule, Map<?, ?> schema, @Nullable Object value) {
        return switch (keyword) {
            case "$ref" -> isValid(SchemaFile.object(definitions, SchemaFile.name(schema)), value);
            case "type" -> isOfType((String) rule, value);
            case "enum" -> ((List<?>) rule).contains(value);
            case "pattern" -> !(value instanceof String text) || Pattern.compile((String) rule).matcher(text).find();
            case "maxLength" ->
                !(value instanceof String text) || text.codePointCount(0, text.length()) <= (Long) rule;
            case "minimum" -> !(value instanceof Long number) || number >= (Long) rule;
            case "maximum" -> !(value instanceof Long number) || number <= (Long) rule;
            case "minProperties" -> !(value instanceof Map<?, ?> fields) || fields.size() >= (Long) rule;
            case "minItems" -> !(value instanceof List<?> items) || items.size() >= (Long) rule;
            case "maxItems" -> !(value instanceof List<?> items) || items.size() <= (Long) rule;
            case "uniqueItems" -> !(value instanceof List<?> items) || new HashSet<>(items).size() == items.size();
            case "items" -> !(value instanceof List<?> items)
                    || items.stream().allMatch(item -> isValid((Map<?, ?>) rule, item));
            case "required" -> !(value instanceof Map<?, ?> object) || object.keySet().containsAll((List<?>) rule);
            case "properties", "patternProperties" ->
                !(value instanceof Map<?, ?> object) || fields((Map<?, ?>) rule, keyword, object);
            case "additionalProperties" -> !(value instanceof Map<?, ?> object) || knowsAll(schema, object);
            case "not" -> !isValid((Map<?, ?>) rule, value);
            case "anyOf" -> count((List<?>) rule, value) > 0;
            case "oneOf" -> count((List<?>) rule, value) == 1;
            default -> {
                if (WORDS_ONLY.contains(keyword)) {
                    yield true;
                }
                throw new AssertionError("No test knows the keyword " + keyword);
            }
        };
    }

    private long count(List<?> ways, @Nullable Object value) {
        return ways.stream().filter(way -> isValid((Map<?, ?>) way, value)).count();
    }

    private boolean fields(Map<?, ?> rules, String keyword, Map<?, ?> object) {
        return object.entrySet().stream().allMatch(field -> rules.entrySet().stream()
                .filter(rule -> keyword.equals("properties")
                        ? rule.getKey().equals(field.getKey())
                        : Pattern.compile((String) rule.getKey()).matcher((String) field.getKey()).find())
                .allMatch(rule -> isValid((Map<?, ?>) Objects.requireNonNull(rule.getValue()), field.getValue())));
    }

    private static boolean knowsAll(Map<?, ?> schema, Map<?, ?> object) {
        Set<?> names = schema.get("properties") instanceof Map<?, ?> fields ? fields.keySet() : Set.of();
        Set<?> patterns = schema.get("patternProperties") instanceof Map<?, ?> fields ? fields.keySet() : Set.of();
        return object.keySet().stream().allMatch(name -> names.contains(name) || patterns.stream()
                .anyMatch(pattern -> Pattern.compile((String) pattern).matcher((String) name).find()));
    }

    private static boolean isOfType(String type, @Nullable Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            default -> throw new AssertionError("No test knows the type " + type);
        };
    }
}
