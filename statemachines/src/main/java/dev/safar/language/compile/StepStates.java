package dev.safar.language.compile;

import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The states of a step: one under its own name, and for an action or a pause one behind it. Ids are lower-case and the frame's names are not,
/// so they never clash.
final class StepStates {
    private final JourneyDefinition journey;
    private final Itinerary itinerary;

    StepStates(JourneyDefinition journey) {
        this.journey = journey;
        this.itinerary = journey.itinerary();
    }

    /// {@return the name of the state behind a step}
    static String behind(Step step) {
        return Places.after(step.id());
    }

    Map<String, Map<String, Object>> of(Step step) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        switch (step) {
            case Step.Action action -> {
                states.put(action.id(), action(action));
                states.put(behind(action), afterAction(action));
            }
            case Step.Pause pause -> {
                states.put(pause.id(), States.pass(Map.of("at", pause.id()), FrameExit.PARK));
                states.put(behind(pause), afterPause(pause));
            }
            case Step.If choice -> states.put(choice.id(), byDecision(choice));
            case Step.Split split -> states.put(split.id(), byDecision(split));
            case Step.End end ->
                states.put(end.id(), States.pass(Map.of("reason", end.reason()), FrameExit.FINISH));
        }
        return states;
    }

    private Map<String, Object> action(Step.Action action) {
        return new Call("step", journey).with("step", action.id()).keep("go").keep("at").keep("run").mergeDecisions()
                .then(behind(action));
    }

    /// The call parks or finishes where nothing is left to do. What leads to the next step is the way of the others, and of who was parked by hand.
    private Map<String, Object> afterAction(Step.Action action) {
        return States.choice(List.of(States.way("$go = 'on'", state(itinerary.after(action))),
                States.way("$go = 'park'", FrameExit.PARK), States.way("$go = 'resume'", FrameEntry.RESUME)),
                FrameExit.DONE);
    }

    private Map<String, Object> afterPause(Step.Pause pause) {
        return switch (pause) {
            case Step.Wait wait -> States.pass(Map.of(), state(itinerary.after(wait)));
            case Step.WaitUntil until when until.onMissing().isEmpty() ->
                States.pass(Map.of(), state(itinerary.after(until)));
            case Step.WaitUntil _,Step.WaitFor _ -> byDecision(pause);
        };
    }

    private Map<String, Object> byDecision(Step step) {
        List<Map<String, Object>> ways = Itinerary.branches(step).keySet().stream()
                .map(outcome -> States.way("$lookup($decisions, '" + step.id() + "') = '" + outcome + "'",
                        state(itinerary.after(step, outcome))))
                .toList();
        return States.choice(ways, FrameExit.UNDECIDED);
    }

    private static String state(Optional<Step> step) {
        return step.map(Step::id).orElse(FrameExit.FINISH);
    }
}
