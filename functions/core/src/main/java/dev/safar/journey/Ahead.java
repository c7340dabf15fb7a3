package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The waits that a run may still come to. It walks the ways that were not decided against: what is decided is frozen, so a wait that is not ahead
/// now never will be.
final class Ahead {
    private final Itinerary itinerary;
    private final Map<String, String> decided;
    private final Optional<Rest> rest;
    private final Set<String> seen = new HashSet<>();
    private final List<Step.WaitFor> waits = new ArrayList<>();

    private Ahead(Itinerary itinerary, Enrollment enrollment) {
        this.itinerary = itinerary;
        this.decided = enrollment.decided().outcomes();
        this.rest = switch (enrollment.state()) {
            case Waiting waiting -> Optional.of(waiting.rest());
            case Running running -> running.from();
            case Ended _ -> Optional.empty();
        };
    }

    static Ahead of(Itinerary itinerary, Enrollment enrollment) {
        Ahead ahead = new Ahead(itinerary, enrollment);
        ahead.walk(itinerary.first());
        return ahead;
    }

    /// {@return whether a wait could still take an event of an instant}
    boolean mayTake(Step.WaitFor wait, Instant at) {
        return waits.contains(wait) && !isOver(wait, at);
    }

    /// {@return whether a wait ran out, or has for an event of that instant, though nobody has looked yet}
    boolean isOver(Step.WaitFor wait, Instant at) {
        return Outcomes.TIMEOUT.equals(decided.get(wait.id()))
                || rest.filter(here -> here.step().equals(wait.id()) && at.isAfter(here.until())).isPresent();
    }

    private void walk(Optional<Step> from) {
        Optional<Step> at = from;
        while (at.isPresent() && seen.add(at.get().id())) {
            Step step = at.get();
            String outcome = decided.get(step.id());
            if (outcome == null && step instanceof Step.WaitFor wait) {
                waits.add(wait);
            }
            if (outcome == null) {
                Itinerary.branches(step).keySet().forEach(branch -> walk(itinerary.after(step, branch)));
            }
            at = outcome == null ? itinerary.after(step) : itinerary.after(step, outcome);
        }
    }
}
