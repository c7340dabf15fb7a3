package dev.safar.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Typed reading of one object, field by field. Every mistake goes to the sink as a [Flaw] and reading goes on with a stand-in, so that all
/// mistakes of a text are found at once; whoever reads looks at the sink before using what was read.
///
/// ```java
/// Fields total = data.object("total");
/// long amount = total.required("amount", Shape.whole("a whole number of minor units", 0, Long.MAX_VALUE));
/// total.done(); // what was not asked for is unknown
/// ```
///
/// Null is a value like any other and fits no shape: an optional field is left out.
public final class Fields {
    private final Node.Obj object;
    private final String path;
    private final Consumer<Flaw> sink;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Node.Obj object, String path, Consumer<Flaw> sink) {
        this.object = object;
        this.path = path;
        this.sink = sink;
    }

    /// {@return a reader of an object}
    ///
    /// @param object what is read
    /// @param path how messages name it, as in `lines[2]`; empty for the root
    /// @param sink takes each mistake
    public static Fields of(Node.Obj object, String path, Consumer<Flaw> sink) {
        return new Fields(object, path, sink);
    }

    /// {@return a fresh reader of the same object that messages name otherwise; what was asked for here does not count there}
    ///
    /// @param otherPath as in [#of(Node.Obj, String, Consumer)]
    public Fields named(String otherPath) {
        return new Fields(object, otherPath, sink);
    }

    /// {@return the object without positions, as [Node#plain()] gives it; every field counts as known from now on}
    public Map<String, @Nullable Object> plain() {
        asked.addAll(object.fields().keySet());
        return object.plain();
    }

    /// {@return where the object begins}
    public Position at() {
        return object.at();
    }

    /// {@return where the field's value begins; where there is none, where the object does}
    ///
    /// @param name the field
    public Position at(String name) {
        return find(name).map(Node::at).orElse(object.at());
    }

    /// {@return the field's path for messages, as in `total.amount`}
    ///
    /// @param name the field
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /// {@return the value as it stands, if the field is there}
    ///
    /// @param name the field, which counts as known from now on
    public Optional<Node> find(String name) {
        asked.add(name);
        Node.@Nullable Field field = object.fields().get(name);
        return field == null ? Optional.empty() : Optional.of(field.value());
    }

    /// {@return what the field holds; the shape's stand-in where it is missing or does not fit, which the sink was told}
    ///
    /// @param name the field
    /// @param shape what is expected
    /// @param <T> what it is read as
    public <T> T required(String name, Shape<T> shape) {
        return needed(name).flatMap(node -> match(node, name, shape)).orElse(shape.standIn());
    }

    /// {@return what the field holds; empty where it is left out, or does not fit, which the sink was told}
    ///
    /// @param name the field
    /// @param shape what is expected
    /// @param <T> what it is read as
    public <T> Optional<T> optional(String name, Shape<T> shape) {
        return find(name).flatMap(node -> match(node, name, shape));
    }

    /// {@return a reader of the object in a field; where it is missing or no object, which the sink was told, one that stays silent}
    ///
    /// @param name the field
    public Fields object(String name) {
        return needed(name).map(node -> nested(node, path(name))).orElseGet(this::silent);
    }

    /// {@return a reader of the object in a field; empty where the field is left out}
    ///
    /// @param name the field
    public Optional<Fields> optionalObject(String name) {
        return find(name).map(node -> nested(node, path(name)));
    }

    /// {@return a reader of each object in an array; none where the field is left out or is no array}
    ///
    /// @param name the field
    /// @param most how many there may be
    public List<Fields> objects(String name, int most) {
        Optional<Node> found = find(name);
        if (found.isEmpty()) {
            return List.of();
        }
        String expected = "an array of at most " + most + " objects";
        if (!(found.get() instanceof Node.Arr(Position at, List<Node> items))) {
            unfit(found.get().at(), path(name), expected, found.get().kind());
            return List.of();
        }
        if (items.size() > most) {
            unfit(at, path(name), expected, String.valueOf(items.size()));
            return List.of();
        }
        List<Fields> readers = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            readers.add(nested(items.get(i), path(name) + "[" + i + "]"));
        }
        return readers;
    }

    /// Reports a mistake that only the caller can see.
    ///
    /// @param name the field
    /// @param message the whole sentence, without the position
    public void flaw(String name, String message) {
        sink.accept(new Flaw(at(name), Flaw.Kind.UNFIT, path(name), message));
    }

    /// Reports every field that nobody asked for. Call it last.
    public void done() {
        for (Map.Entry<String, Node.Field> entry : object.fields().entrySet()) {
            if (!asked.contains(entry.getKey())) {
                String name = Spelling.quoted(entry.getKey());
                String place = path.isEmpty() ? "" : " in `" + path + "`";
                String hint = Spelling.didYouMean(entry.getKey(), asked);
                sink.accept(new Flaw(entry.getValue().at(), Flaw.Kind.UNKNOWN, path,
                        "Unknown field " + name + place + hint));
            }
        }
    }

    private Optional<Node> needed(String name) {
        Optional<Node> found = find(name);
        if (found.isEmpty()) {
            sink.accept(new Flaw(object.at(), Flaw.Kind.MISSING, path(name),
                    "Expected the field `" + path(name) + "`, but it is missing"));
        }
        return found;
    }

    private <T> Optional<T> match(Node node, String name, Shape<T> shape) {
        return switch (shape.match().apply(node)) {
            case Match.Fits<T>(T value) -> Optional.of(value);
            case Match.Misfit<T>(String found) -> {
                unfit(node.at(), path(name), shape.expected(), found);
                yield Optional.empty();
            }
        };
    }

    private Fields nested(Node node, String where) {
        if (node instanceof Node.Obj nested) {
            return new Fields(nested, where, sink);
        }
        unfit(node.at(), where, "an object", node.kind());
        return silent();
    }

    private Fields silent() {
        return new Fields(new Node.Obj(object.at(), Map.of()), path, _ -> {});
    }

    private void unfit(Position at, String where, String expected, String found) {
        sink.accept(new Flaw(at, Flaw.Kind.UNFIT, where,
                "Expected `" + where + "` to be " + expected + ", but found " + found));
    }
}
