package dev.safar.asl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads the fields of one object of a definition and notes what is wrong with them.
final class FieldReader {
    private final Map<?, ?> fields;
    private final String path;
    private final List<Finding> findings;

    FieldReader(Map<?, ?> fields, String path, List<Finding> findings) {
        this.fields = fields;
        this.path = path;
        this.findings = findings;
    }

    String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    List<Finding> findings() {
        return findings;
    }

    void find(String name, String message) {
        findings.add(new Finding(name.isEmpty() ? path : path(name), message));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    @Nullable
    Object raw(String name) {
        return fields.get(name);
    }

    /// {@return a string without expressions, or null where it is absent or wrong}
    @Nullable
    String text(String name) {
        return of(name, String.class, "a string");
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(of(name, Boolean.class, "true or false"));
    }

    @Nullable
    Map<?, ?> object(String name) {
        return of(name, Map.class, "an object");
    }

    List<?> list(String name) {
        List<?> list = of(name, List.class, "an array");
        return list == null ? List.of() : list;
    }

    private <T> @Nullable T of(String name, Class<T> type, String kind) {
        Object value = fields.get(name);
        if (has(name) && !type.isInstance(value)) {
            find(name, "must be " + kind + ", but is of type " + Wording.type(value));
        }
        return type.isInstance(value) ? type.cast(value) : null;
    }

    /// {@return the objects of an array, each with its own path}
    List<FieldReader> objects(String name) {
        List<FieldReader> objects = new ArrayList<>();
        int i = 0;
        for (Object item : list(name)) {
            String place = name + "[" + i++ + "]";
            if (item instanceof Map<?, ?> map) {
                objects.add(new FieldReader(map, path(place), findings));
            } else {
                find(place, "must be an object, but is of type " + Wording.type(item));
            }
        }
        return objects;
    }

    /// {@return a value that may hold expressions, or null where the field is absent}
    @Nullable
    Template template(String name, String field) {
        return has(name) ? new TemplateReader(findings).read(raw(name), path(name), field) : null;
    }

    /// {@return a field that is either an expression or a value of the type, or null where it is absent or wrong}
    @Nullable
    Typed typed(String name, String field, String type) {
        Template template = template(name, field);
        if (template instanceof Template.Constant(var value) && !Wording.type(value).equals(type)) {
            find(name, "must be an expression or of type " + type + ", but is of type " + Wording.type(value));
            return null;
        }
        return template == null ? null : new Typed(template, field);
    }

    /// {@return a field that is either an expression or a whole number, or null where it is absent or wrong}
    @Nullable
    Typed whole(String name, Typed.Range range) {
        Typed typed = typed(name, name, "number");
        if (typed != null && typed.template() instanceof Template.Constant(var value)
                && !(value instanceof Long number && range.holds(number))) {
            find(name, "must be a whole number " + range.words() + ", but is " + value);
        }
        return typed;
    }

    /// {@return the variables that `Assign` sets}
    Map<String, Template> assign(String field) {
        Map<String, Template> templates = new LinkedHashMap<>();
        Map<?, ?> assign = object("Assign");
        if (assign != null) {
            FieldReader variables = new FieldReader(assign, path("Assign"), findings);
            for (Object key : assign.keySet()) {
                String name = (String) key;
                if ("states".equals(name)) {
                    variables.find(name, "`$states` is reserved and cannot be assigned");
                }
                Template template = variables.template(name, field + "/" + name);
                templates.put(name, template == null ? new Template.Constant(null) : template);
            }
        }
        return templates;
    }

    /// Notes every field that is not among the known ones.
    void allowOnly(Set<String> known) {
        for (Object key : new TreeSet<>(fields.keySet())) {
            String name = (String) key;
            if (!known.contains(name)) {
                String only = JsonPathFields.refusal(name);
                find(name, only == null ? "is not a field of this object." + Similar.hint(name, known) : only);
            }
        }
    }
}
