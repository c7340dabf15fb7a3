package dev.safar.asl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Compiles a field's value: a string from `{%` to `%}` is an expression, everything else stands for itself.
final class TemplateReader {
    private static final Pattern EVAL = Pattern.compile("\\$eval\\b");
    /// String literals, quoted names and comments: what stands in them is no code.
    private static final Pattern NO_CODE = Pattern
            .compile("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`|/\\*.*?\\*/", Pattern.DOTALL);

    private final List<Finding> findings;

    TemplateReader(List<Finding> findings) {
        this.findings = findings;
    }

    /// Compiles a value.
    ///
    /// @param path where it stands in the definition
    /// @param field where it stands in its state
    Template read(@Nullable Object value, String path, String field) {
        return switch (value) {
            case String text when isExpression(text) -> expression(text, path, field);
            case Map<?, ?> map -> fields(map, path, field);
            case List<?> list -> items(list, path, field);
            case String text when text.startsWith("{%") || text.endsWith("%}") -> refused(path,
                    "an expression begins with '{%' and ends with '%}', without anything before or after");
            case null, default -> new Template.Constant(Frozen.of(value));
        };
    }

    static boolean isExpression(String text) {
        return text.length() >= 4 && text.startsWith("{%") && text.endsWith("%}");
    }

    private Template expression(String text, String path, String field) {
        String source = text.substring(2, text.length() - 2).strip();
        if (EVAL.matcher(NO_CODE.matcher(source).replaceAll(" ")).find()) {
            return refused(path, "Step Functions has no `$eval`; use `$parse` to read JSON text");
        }
        try {
            return new Template.Computed(Expression.parse(source), field);
        } catch (RuntimeException e) {
            return refused(path, "`" + source + "` is not JSONata: " + e.getMessage());
        }
    }

    private Template refused(String path, String message) {
        findings.add(new Finding(path, message));
        return new Template.Constant(null);
    }

    private Template fields(Map<?, ?> map, String path, String field) {
        Map<String, Template> fields = new LinkedHashMap<>();
        map.forEach((name, value) -> fields.put((String) name, read(value, path + "." + name, field + "/" + name)));
        return fields.values().stream().allMatch(Template.Constant.class::isInstance)
                ? new Template.Constant(Frozen.of(map))
                : new Template.Fields(fields);
    }

    private Template items(List<?> list, String path, String field) {
        List<Template> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String index = "[" + i + "]";
            items.add(read(list.get(i), path + index, field + index));
        }
        return items.stream().allMatch(Template.Constant.class::isInstance)
                ? new Template.Constant(Frozen.of(list))
                : new Template.Items(items);
    }
}
