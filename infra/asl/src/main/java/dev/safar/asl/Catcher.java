package dev.safar.asl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One entry of `Catch`.
///
/// @param errors which errors
/// @param next where to go
/// @param output the state's output then; null for the error output itself
/// @param assign the variables it sets
record Catcher(ErrorNames errors, String next, @Nullable Template output, Map<String, Template> assign) {
    private static final Set<String> FIELDS = Set.of("ErrorEquals", "Next", "Output", "Assign", "Comment");

    static List<Catcher> readAll(FieldReader state) {
        List<FieldReader> entries = state.objects("Catch");
        List<Catcher> catchers = IntStream.range(0, entries.size())
                .mapToObj(i -> read(entries.get(i), "Catch[" + i + "]/")).toList();
        ErrorNames.checkOrder(state, "Catch", catchers.stream().map(Catcher::errors).toList());
        return catchers;
    }

    private static Catcher read(FieldReader fields, String field) {
        fields.allowOnly(FIELDS);
        String next = fields.text("Next");
        if (next == null) {
            fields.find("Next", "is missing: name the state that handles the error");
        }
        return new Catcher(ErrorNames.read(fields), next == null ? "" : next,
                fields.template("Output", field + "Output"), fields.assign(field + "Assign"));
    }
}
