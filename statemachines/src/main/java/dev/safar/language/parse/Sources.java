package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.json.Node;
import dev.safar.json.Position;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Where the parts of a draft stood in the text. Parts are told apart by identity: two equal steps have two places.
public final class Sources {
    private final IdentityHashMap<Object, Node.Obj> objects = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, List<Mention>> mentions = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, IntFunction<Position>> conditions = new IdentityHashMap<>();

    Sources() {
    }

    <T> T put(T part, Node.Obj source) {
        objects.put(part, source);
        return part;
    }

    void put(Condition condition, List<Mention> steps, IntFunction<Position> places) {
        mentions.put(condition, List.copyOf(steps));
        conditions.put(condition, places);
    }

    /// {@return whether a condition stood in the file; one that could not be read is replaced by a stand-in}
    ///
    /// @param condition of this draft
    public boolean knows(Condition condition) {
        return conditions.containsKey(condition);
    }

    /// {@return the place of a character of a condition}
    ///
    /// @param condition one that this draft knows
    /// @param offset in its text, in UTF-16 units from 0
    public Position at(Condition condition, int offset) {
        return Objects.requireNonNull(conditions.get(condition)).apply(offset);
    }

    /// Finds a place.
    ///
    /// @param part the draft itself, or a step, an arm, a goal of it
    /// @param field the field whose value is meant
    /// @return where that value begins, or where the part's own brace stands if it has no such field
    /// @throws IllegalArgumentException if the part is not of this draft
    public Position at(Object part, String field) {
        Node.@Nullable Obj source = objects.get(part);
        if (source == null) {
            throw new IllegalArgumentException("This draft has no such part: " + part);
        }
        Node.@Nullable Field found = source.fields().get(field);
        return found == null ? source.at() : found.value().at();
    }

    /// {@return whether a field stands in the text, be it right or wrong}
    ///
    /// @param part the draft itself, or a step, an arm, a goal of it
    /// @param field the field's name
    public boolean has(Object part, String field) {
        Node.@Nullable Obj source = objects.get(part);
        return source != null && source.fields().containsKey(field);
    }

    /// Finds a place within an object that a field holds.
    ///
    /// @param part the draft itself, or a step, an arm, a goal of it
    /// @param field the field that holds the object
    /// @param inner the field of that object whose value is meant
    /// @return where that value begins, or the place of the nearest thing around it that is there
    /// @throws IllegalArgumentException if the part is not of this draft
    public Position at(Object part, String field, String inner) {
        Node.@Nullable Obj source = objects.get(part);
        Node.@Nullable Field found = source == null ? null : source.fields().get(field);
        return found != null && found.value() instanceof Node.Obj object && object.fields().containsKey(inner)
                ? Objects.requireNonNull(object.fields().get(inner)).value().at()
                : at(part, field);
    }

    /// Lists the steps that a condition names.
    ///
    /// @param condition of this draft
    /// @return in the text's order
    public List<Mention> mentions(Condition condition) {
        return mentions.getOrDefault(condition, List.of());
    }
}
