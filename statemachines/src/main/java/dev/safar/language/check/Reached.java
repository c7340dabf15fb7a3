package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.language.condition.ReadPath;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the names of a path lead.
///
/// @param readable what stands where the last name that there is leads
/// @param names how many of the path's names there are
record Reached(Legible readable, int names) {
    /// {@return how far it leads, or empty where not even its root is there}
    static Optional<Reached> of(ReadPath path, Map<String, Legible> names) {
        Legible readable = names.get(path.root().text());
        if (readable == null) {
            return Optional.empty();
        }
        int read = 1;
        while (read < path.names().size()) {
            Legible next = next(readable, path.names().get(read).text());
            if (next == null) {
                return Optional.of(new Reached(readable, read));
            }
            readable = next;
            read++;
        }
        return Optional.of(new Reached(readable, read));
    }

    private static @Nullable Legible next(Legible readable, String name) {
        return switch (readable) {
            case Legible.Fields fields -> fields.fields().get(name);
            case Legible.Many many -> next(many.item(), name);
            case Legible.Anything anything -> anything;
            case Legible.Value _ -> null;
        };
    }

    /// {@return whether every name of the path is there}
    ///
    /// @param path the same
    boolean isWhole(ReadPath path) {
        return names == path.names().size();
    }
}
