package dev.safar.asl;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Follows the names of one flow: each must be a state's, and each state must be reached from the first.
final class Transitions {
    private final FieldReader fields;
    private final Map<?, ?> states;
    private final Set<String> names = new TreeSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> reached = new HashSet<>();

    Transitions(FieldReader fields, Map<?, ?> states) {
        this.fields = fields;
        this.states = states;
        states.keySet().forEach(name -> names.add((String) name));
    }

    void check(String start) {
        follow(start, "StartAt");
        while (!ahead.isEmpty()) {
            String name = ahead.remove();
            if (states.get(name) instanceof Map<?, ?> state) {
                leave(state, "States." + name);
            }
        }
        for (String name : names) {
            if (!reached.contains(name)) {
                fields.find("States." + name, "is never reached: no transition leads to it");
            }
        }
    }

    private void leave(Map<?, ?> state, String path) {
        follow(state.get("Next"), path + ".Next");
        follow(state.get("Default"), path + ".Default");
        for (String list : List.of("Choices", "Catch")) {
            if (state.get(list) instanceof Collection<?> entries) {
                int i = 0;
                for (Object entry : entries) {
                    Object next = entry instanceof Map<?, ?> map ? map.get("Next") : null;
                    follow(next, path + "." + list + "[" + i++ + "].Next");
                }
            }
        }
    }

    private void follow(@Nullable Object target, String path) {
        if (!(target instanceof String name)) {
            return;
        }
        if (!names.contains(name)) {
            fields.find(path, "no state is named '" + name + "'." + Similar.hint(name, names));
        } else if (reached.add(name)) {
            ahead.add(name);
        }
    }
}
