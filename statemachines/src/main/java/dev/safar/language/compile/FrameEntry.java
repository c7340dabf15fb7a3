package dev.safar.language.compile;

import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a segment begins: `Claim` draws an id, `Begin` takes the claim and decides, `Resume` leads to where the member stands.
final class FrameEntry {
    static final String START = "Claim";
    static final String RESUME = "Resume";

    private static final String BEGIN = "Begin";

    private FrameEntry() {
    }

    static Map<String, Map<String, Object>> states(JourneyDefinition journey) {
        Map<String, Map<String, Object>> states = new LinkedHashMap<>();
        states.put(START, States.pass(claim(), BEGIN));
        states.put(BEGIN, new Call("begin", journey).keep("at").keep("decisions").then(RESUME));
        states.put(RESUME, States.choice(ways(journey.itinerary()), FrameExit.LOST));
        return states;
    }

    private static Map<String, Object> claim() {
        Map<String, Object> assign = new LinkedHashMap<>();
        assign.put("claim", States.jsonata("$uuid()"));
        for (String id : List.of("member", "enrollment", "run")) {
            assign.put(id, States.jsonata("$states.input." + id));
        }
        assign.put("reason", "completed");
        assign.put("decisions", Map.of());
        return assign;
    }

    private static List<Map<String, Object>> ways(Itinerary itinerary) {
        List<Map<String, Object>> ways = new ArrayList<>();
        ways.add(States.way("$at = 'parked' or $at = 'stop'", FrameExit.DONE));
        ways.add(States.way("$at = 'finish'", FrameExit.FINISH));
        itinerary.places().forEach(name -> ways.add(States.way("$at = '" + name + "'", name)));
        return ways;
    }
}
