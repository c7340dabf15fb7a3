package dev.safar.local;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// In which numbers two reports differ.
final class Moved {
    private Moved() {
    }

    /// {@return the paths of all that is other in the second, or stands in one alone}
    static Set<String> paths(String one, String other) {
        Map<String, String> before = leaves(one);
        Map<String, String> after = leaves(other);
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(path -> Objects.equals(before.get(path), after.get(path)) || path.contains("restsOnAssumptions"));
        return all;
    }

    /// {@return what a report says rests on assumptions}
    static List<String> rests(String report) {
        return leaves(report).entrySet().stream().filter(leaf -> leaf.getKey().contains("restsOnAssumptions"))
                .map(Map.Entry::getValue).toList();
    }

    private static Map<String, String> leaves(String json) {
        Map<String, String> leaves = new TreeMap<>();
        if (Json.read(json, Limits.FILE) instanceof Parsed.Value(Node node)) {
            walk("", node.plain(), leaves);
        }
        return leaves;
    }

    private static void walk(String path, @Nullable Object value, Map<String, String> leaves) {
        String before = path.isEmpty() ? "" : path + ".";
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> walk(before + name, inner, leaves));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(before + i, list.get(i), leaves);
            }
        } else {
            leaves.put(path, String.valueOf(value));
        }
    }
}
