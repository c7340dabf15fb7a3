package dev.safar.asl;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The few shapes that most expressions of a state machine have, answered without the library.
///
/// A shortcut answers only where JSONata's answer is beyond doubt; where it does not, the library is asked.
sealed interface Shortcut {
    /// {@return the answer, frozen, or null where the library must be asked}
    @Nullable
    Object answer(Scope scope);

    /// {@return the paths of which it asks whether one is its text, and nothing else; none where it asks for anything else}
    default List<Path> comparisons() {
        return List.of();
    }

    static Optional<Shortcut> of(String source) {
        return Path.read(source).<Shortcut>map(path -> path).or(() -> Merged.read(source))
                .or(() -> Either.read(source)).or(() -> Drawn.read(source));
    }

    /// A path (`$states.result.Payload.at`), a value of an object (`$lookup($decisions, 'offer')`), and either compared with a text
    /// (`$at = 'pause'`): objects all the way, and a text, number, boolean or object at the end. Arrays, null and whatever is not there are left to
    /// the library.
    ///
    /// @param root the variable, or `states`
    /// @param steps the names behind it
    /// @param compared the text it is compared with, or null where the value itself is asked for
    record Path(String root, List<String> steps, @Nullable String compared) implements Shortcut {
        private static final Pattern SHAPE = Pattern.compile("\\s*(?:\\$(?<path>\\w+(?:\\.[A-Za-z_]\\w*)*)"
                + "|\\$lookup\\(\\s*\\$(?<object>\\w+)\\s*,\\s*'(?<key>[^'\\\\]*)'\\s*\\))(?:\\s*=\\s*'(?<text>[^'\\\\]*)')?\\s*");
        private static final String STATES = "states";

        static Optional<Path> read(String source) {
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
                    .of(new Path(names.getFirst(), List.copyOf(names.subList(1, names.size())), shape.group("text")));
        }

        @Override
        public List<Path> comparisons() {
            return compared == null ? List.of() : List.of(this);
        }

        /// {@return the same path, compared with nothing}
        Path value() {
            return new Path(root, steps, null);
        }

        @Override
        public @Nullable Object answer(Scope scope) {
            boolean ofState = root.equals(STATES);
            Object value = ofState ? part(scope) : scope.visit().variables().get(root);
            for (int i = ofState ? 1 : 0; i < steps.size(); i++) {
                value = value instanceof Map<?, ?> object ? object.get(steps.get(i)) : null;
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

    /// Two objects in one, the fields of the second holding: `$merge([$decisions, $states.result.Payload.decisions])`.
    ///
    /// @param first the one
    /// @param second the other
    record Merged(Path first, Path second) implements Shortcut {
        private static final Pattern SHAPE = Pattern.compile("\\s*\\$merge\\(\\[([^,\\]=(]*),([^,\\]=(]*)\\]\\)\\s*");

        static Optional<Shortcut> read(String source) {
            Matcher shape = SHAPE.matcher(source);
            return shape.matches()
                    ? Path.read(shape.group(1)).flatMap(
                            first -> Path.read(shape.group(2)).map(second -> new Merged(first, second)))
                    : Optional.empty();
        }

        @Override
        public @Nullable Object answer(Scope scope) {
            if (!(first.answer(scope) instanceof Map<?, ?> one) || !(second.answer(scope) instanceof Map<?, ?> other)
                    || scope.visit().variables().has("merge")) {
                return null;
            }
            if (one.isEmpty()) {
                return other;
            }
            Map<String, @Nullable Object> both = LinkedHashMap.newLinkedHashMap(one.size() + other.size());
            one.forEach((name, value) -> both.put((String) name, value));
            other.forEach((name, value) -> both.put((String) name, value));
            return scope.visit().adopt(both);
        }
    }

    /// One comparison or another: `$at = 'parked' or $at = 'stop'`.
    ///
    /// @param first the one
    /// @param second the other
    record Either(Path first, Path second) implements Shortcut {
        @Override
        public List<Path> comparisons() {
            return first.compared() == null || second.compared() == null ? List.of() : List.of(first, second);
        }

        private static final Pattern SHAPE = Pattern.compile("([^']*'[^'\\\\]*') or ([^']*'[^'\\\\]*'\\s*)");

        static Optional<Shortcut> read(String source) {
            Matcher shape = SHAPE.matcher(source);
            return shape.matches()
                    ? Path.read(shape.group(1)).flatMap(
                            first -> Path.read(shape.group(2)).map(second -> new Either(first, second)))
                    : Optional.empty();
        }

        @Override
        public @Nullable Object answer(Scope scope) {
            return first.answer(scope) instanceof Boolean one && second.answer(scope) instanceof Boolean other
                    ? (Object) (one || other)
                    : null;
        }
    }

    /// A new id: `$uuid()`.
    record Drawn() implements Shortcut {
        private static final String SHAPE = "$uuid()";

        static Optional<Shortcut> read(String source) {
            return source.strip().equals(SHAPE) ? Optional.of(new Drawn()) : Optional.empty();
        }

        @Override
        public @Nullable Object answer(Scope scope) {
            return scope.visit().variables().has("uuid") ? null : scope.visit().library().uuid();
        }
    }
}
