package dev.safar.local.rehearsal;

import dev.safar.language.scenario.Scenario;
import dev.safar.shelf.Shipped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What became of one scenario.
///
/// @param scenario the scenario
/// @param performance what came of it; empty where it could not be played
/// @param complaint what is wrong, a line each; empty where it holds
public record Verdict(Scenario scenario, Optional<Performance> performance, List<String> complaint) {
    /// Plays a scenario and judges it.
    ///
    /// @param rehearsal plays it
    /// @param scenario the scenario
    /// @return the verdict
    public static Verdict of(Rehearsal rehearsal, Scenario scenario) {
        try {
            Performance performance = rehearsal.play(scenario);
            List<String> complaint = new ArrayList<>(performance.holds()
                    ? List.of()
                    : Difference.of(scenario.then(), performance.told()));
            performance.failures().forEach(failure -> complaint.add("! An execution failed: " + failure));
            return new Verdict(scenario, Optional.of(performance), List.copyOf(complaint));
        } catch (Unplayable unplayable) {
            return new Verdict(scenario, Optional.empty(), List.of("! " + unplayable.getMessage()));
        }
    }

    /// {@return whether the scenario holds}
    public boolean holds() {
        return complaint.isEmpty();
    }

    /// {@return the verdicts on all}
    ///
    /// @param shipped the journeys and texts
    /// @param scenarios in order
    public static List<Verdict> all(Shipped shipped, List<Scenario> scenarios) {
        Rehearsal rehearsal = new Rehearsal(shipped);
        return scenarios.stream().map(scenario -> of(rehearsal, scenario)).toList();
    }
}
