package dev.safar.asl;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What every type of state has.
///
/// @param name its key in `States`
/// @param type its `Type`
/// @param next where to go; null after the last state
/// @param output its own output; null where the result (or the input) goes on as it is
/// @param assign the variables it sets
/// @param retry in order
/// @param catchers in order
record Outline(String name, String type, @Nullable String next, @Nullable Template output,
        Map<String, Template> assign, List<Retrier> retry, List<Catcher> catchers) {
    /// Fields that every state may have.
    static final Set<String> COMMON = Set.of("Type", "Comment", "QueryLanguage");

    static Outline read(String name, String type, FieldReader fields) {
        return new Outline(name, type, fields.text("Next"), fields.template("Output", "Output"),
                fields.assign("Assign"), Retrier.readAll(fields), Catcher.readAll(fields));
    }
}
