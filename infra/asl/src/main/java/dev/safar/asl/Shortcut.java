package dev.safar.asl;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The few shapes that most expressions of a state machine have, answered without the library: a path (`$states.result.Payload.at`), a value of
/// an object (`$lookup($decisions, 'offer')`), and either compared with a text (`$at = 'pause'`).
///
/// It answers only where JSONata's answer is beyond doubt: objects all the way, and a text, number, boolean or object at the end. Arrays, null and
/// whatever is not there are left to the library.
///
/// @param root the variable, or `states`
/// @param steps the names behind it
/// @param compared the text it is compared with, or null where the value itself is asked for
record Shortcut(String root, List<String> steps, @Nullable String compared) {
    private static final Pattern SHAPE = Pattern.compile("\\s*(?:\\$(?<path>\\w+(?:\\.[A-Za-z_]\\w*)*)"
            + "|\\$lookup\\(\\s*\\$(?<object>\\w+)\\s*,\\s*'(?<key>[^'\\\\]*)'\\s*\\))(?:\\s*=\\s*'(?<text>[^'\\\\]*)')?\\s*");
    private static final String STATES = "states";

    static Optional<Shortcut> of(String source) {
        Matcher shape = SHAPE.matcher(source);
        if (!shape.matches()) {
            return Optional.empty();
        }
        @Nullable
        String path = shape.group("path");
        List<String> names = path == null
                ? List.of(shape.group("object"), shape.group("key"))
                : Arrays.asList(path.split("\\.", -1));
        return Optional
                .of(new Shortcut(names.getFirst(), List.copyOf(names.subList(1, names.size())), shape.group("text")));
    }

    /// {@return the answer, or null where the library must be asked}
    @Nullable
    Object answer(Scope scope) {
        Object value = root.equals(STATES) ? part(scope) : scope.visit().variables().get(root);
        for (String step : root.equals(STATES) ? steps.subList(Math.min(1, steps.size()), steps.size()) : steps) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        if (compared != null) {
            return value instanceof String text ? (Object) text.equals(compared) : null;
        }
        return value instanceof List<?> ? null : value;
    }

    private @Nullable Object part(Scope scope) {
        if (steps.isEmpty()) {
            return null;
        }
        return steps.getFirst().equals("input") ? scope.visit().input() : scope.more().get(steps.getFirst());
    }
}
