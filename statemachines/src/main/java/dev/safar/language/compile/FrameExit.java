package dev.safar.language.compile;

import dev.safar.journey.JourneyDefinition;
import java.util.LinkedHashMap;
import java.util.Map;

/// How a segment ends: the member is parked, the run is finished or given up, or the machine and the functions disagree.
final class FrameExit {
    static final String PARK = "Park";
    static final String FINISH = "Finish";
    static final String DONE = "Done";
    static final String FAILED = "Failed";
    static final String LOST = "Lost";
    static final String UNDECIDED = "Undecided";

    private static final String GAVE_UP = "GaveUp";

    private FrameExit() {
    }

    static Map<String, Map<String, Object>> states(JourneyDefinition journey) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        states.put(PARK,
                new Call("park", journey).with("at", States.jsonata("$at")).keep("at").keep("run").mergeDecisions()
                        .then(FrameEntry.RESUME));
        states.put(FINISH, new Call("finish", journey).with("reason", States.jsonata("$reason")).then(DONE));
        states.put(DONE, States.succeed());
        // A call that ends a run must not end it again, so it catches nothing.
        states.put(FAILED, new Call("fail", journey).with("reason", States.jsonata("$reason")).uncaught(GAVE_UP));
        states.put(GAVE_UP, States.fail(Call.FAILED, "The run was given up; its enrollment holds the reason"));
        states.put(UNDECIDED, States.fail("Safar.Undecided", "A choice was reached whose decision is not frozen"));
        states.put(LOST, States.fail("Safar.UnknownStep", "The run stands at a step that this version does not have"));
        return states;
    }
}
