package dev.safar.language.compile;

import dev.safar.journey.JourneyDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Compiles a journey to Amazon States Language with JSONata: one state a step under the step's own name, and a frame around them.
///
/// The states stand in the order of the file: how a segment begins, the steps, how it ends.
public final class MachineCompiler {
    private MachineCompiler() {
    }

    /// Compiles.
    ///
    /// @param journey checked: every step can be reached
    /// @return the machine as plain JSON values, in reading order
    public static Map<String, @Nullable Object> compile(JourneyDefinition journey) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>(FrameEntry.states(journey));
        StepStates steps = new StepStates(journey);
        journey.itinerary().byId().values().forEach(step -> states.putAll(steps.of(step)));
        Map<String, Map<String, Object>> exit = FrameExit.states(journey);
        states.putAll(exit);
        Set<String> unused = new LinkedHashSet<>(exit.keySet());
        unused.removeAll(Ways.reached(FrameEntry.START, states));
        // Step Functions refuses a machine with a state that nothing leads to, such as Park in a journey without a pause.
        states.keySet().removeAll(unused);
        Map<String, @Nullable Object> machine = new LinkedHashMap<>();
        machine.put("Comment", journey.title().in("en", journey.name()));
        machine.put("QueryLanguage", "JSONata");
        machine.put("StartAt", FrameEntry.START);
        machine.put("States", states);
        return machine;
    }
}
