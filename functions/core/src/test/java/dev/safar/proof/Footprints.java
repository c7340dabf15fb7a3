package dev.safar.proof;

import dev.safar.store.Key;
import dev.safar.store.Write;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which items each actor of a scene writes, learned by watching.
///
/// A read of what no other actor will write gives the same whenever it is made, and nobody notices it: of all the schedules that differ only by when
/// it is made, one is enough. Where an actor writes what it never wrote before, what was left out because of that must be looked into again.
final class Footprints {
    private final Map<Actor, Set<Key>> written = new HashMap<>();

    /// Learns what a call writes.
    ///
    /// @return whether that is news
    boolean learn(Actor actor, Call call) {
        return call instanceof Call.Transact transact
                && written.computeIfAbsent(actor, _ -> new HashSet<>())
                        .addAll(transact.writes().stream().filter(write -> !(write instanceof Write.Check))
                                .map(Write::key).toList());
    }

    /// {@return whether nobody but this actor will ever write what it reads next}
    boolean isUndisturbed(List<Course> courses, int reader) {
        Call call = courses.get(reader).call().orElseThrow();
        if (!(call instanceof Call.Get || call instanceof Call.Query)) {
            return false;
        }
        for (int i = 0; i < courses.size(); i++) {
            if (i != reader && courses.get(i).call().isPresent() && disturbs(courses.get(i).actor(), call)) {
                return false;
            }
        }
        return true;
    }

    private boolean disturbs(Actor other, Call call) {
        Set<Key> keys = written.getOrDefault(other, Set.of());
        return switch (call) {
            case Call.Get get -> keys.contains(get.key());
            case Call.Query query -> keys.stream().anyMatch(
                    key -> key.partition().equals(query.partition()) && key.sort().startsWith(query.prefix()));
            case Call.Look _,Call.Transact _,Call.Carry _ -> true;
        };
    }
}
