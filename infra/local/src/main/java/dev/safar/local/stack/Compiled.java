package dev.safar.local.stack;

import dev.safar.asl.StateMachine;
import dev.safar.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// State machines, read once. Immutable and safe for several threads, so that many stacks may share them.
///
/// @param machines by the journey's name
public record Compiled(Map<String, StateMachine> machines) {
    /// Copies.
    public Compiled {
        machines = Map.copyOf(machines);
    }

    /// Reads definitions.
    ///
    /// @param definitions in Amazon States Language, by the journeys' names
    /// @return the machines
    /// @throws IllegalArgumentException if one of them is none
    public static Compiled of(Map<String, Map<String, @Nullable Object>> definitions) {
        Map<String, StateMachine> machines = new LinkedHashMap<>();
        definitions
                .forEach((journey, definition) -> machines.put(journey, StateMachine.of(JsonText.compact(definition))));
        return new Compiled(machines);
    }
}
