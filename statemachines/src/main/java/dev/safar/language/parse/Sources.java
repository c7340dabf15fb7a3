package dev.safar.language.parse;

import dev.safar.journey.Condition;
import dev.safar.json.Node;
import dev.safar.json.Position;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the parts of a draft stood in the text. Parts are told apart by identity: two equal steps have two places.
public final class Sources {
    private final IdentityHashMap<Object, Node.Obj> objects = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, List<Mention>> mentions = new IdentityHashMap<>();

    Sources() {
    }

    <T> T put(T part, Node.Obj source) {
        objects.put(part, source);
        return part;
    }

    void put(Condition condition, List<Mention> steps) {
        mentions.put(condition, List.copyOf(steps));
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

    /// Lists the steps that a condition names.
    ///
    /// @param condition of this draft
    /// @return in the text's order
    public List<Mention> mentions(Condition condition) {
        return mentions.getOrDefault(condition, List.of());
    }
}
