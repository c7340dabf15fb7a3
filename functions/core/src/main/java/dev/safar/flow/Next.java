package dev.safar.flow;

import dev.safar.journey.Effect;
import dev.safar.journey.Move;
import java.util.Map;
import java.util.Optional;

/// What an execution does next.
///
/// @param place a state of the machine, or a word of [dev.safar.journey.Places]
/// @param run the segment it is in now; it grows when a pause was passed without parking
/// @param decisions what every branch of the enrollment came to so far, by step
/// @param effects how every action of the enrollment stands, by step; not for the machine, but for whoever tells what was done
/// @param close how the segment was ended by this very answer; empty where it was not, or had been before
public record Next(String place, int run, Map<String, String> decisions, Map<String, Effect> effects,
        Optional<Move.Close> close) {
    /// The word of [#place()] after an action that is done: go on behind it.
    public static final String ON = "on";
    /// The word of [#place()] after an action whose time has not come: park at it.
    public static final String PARK = "park";
}
