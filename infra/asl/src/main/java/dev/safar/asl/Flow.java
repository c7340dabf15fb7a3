package dev.safar.asl;

import java.util.Map;
import java.util.Objects;

/// A `StartAt` with its `States`: a whole machine, one branch, or the work of a Map. Every name in it leads to a state of it.
///
/// @param startAt the first state's name
/// @param states by name
record Flow(String startAt, Map<String, State> states) {
    State state(String name) {
        return Objects.requireNonNull(states.get(name), name);
    }
}
