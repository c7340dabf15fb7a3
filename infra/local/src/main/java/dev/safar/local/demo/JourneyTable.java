package dev.safar.local.demo;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.replay.JourneyCount;
import dev.safar.local.story.Walk;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How one journey went, step by step.
///
/// @param journey the journey
/// @param total the whole of it
/// @param summary what it sent, gave and heard
/// @param heldOutBack how many of those held out did what the journey is for all the same
/// @param steps each step in the order of the file
record JourneyTable(JourneyDefinition journey, JourneyCount total, JourneySummary summary, long heldOutBack,
        List<StepCount> steps) {
    static JourneyTable of(JourneyDefinition journey, List<Enrollment> enrollments, MemoryStore store) {
        Map<String, StepCount> counts = new LinkedHashMap<>();
        lay(journey.itinerary().steps(), 0, counts);
        enrollments.forEach(enrollment -> Walk.of(journey, enrollment).forEach(visit -> {
            StepCount count = counts.get(visit.step().id());
            if (count != null) {
                count.count(visit, enrollment);
            }
        }));
        return new JourneyTable(journey, JourneyCount.of(enrollments), JourneySummary.of(journey, enrollments),
                enrollments.stream().filter(JourneyTable::isHeldOut).filter(one -> reached(journey, one, store))
                        .count(),
                new ArrayList<>(counts.values()));
    }

    private static boolean isHeldOut(Enrollment enrollment) {
        return enrollment.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.HOLDOUT;
    }

    /// Whether a fact that the goal asks for came in its time. What the goal says besides is not asked: nobody ran.
    private static boolean reached(JourneyDefinition journey, Enrollment enrollment, MemoryStore store) {
        Instant from = enrollment.entry().at();
        return journey.goal().filter(goal -> store.all(Item.Event.class)
                .filter(item -> item.member().equals(enrollment.id().member()))
                .map(Item.Event::event).filter(event -> event.type().equals(goal.event()))
                .map(event -> event.provenance().occurredAt())
                .anyMatch(at -> at.isAfter(from) && !at.isAfter(from.plus(goal.within())))).isPresent();
    }

    private static void lay(List<Step> steps, int depth, Map<String, StepCount> counts) {
        steps.forEach(step -> {
            counts.put(step.id(), new StepCount(step, depth));
            Itinerary.branches(step).values().forEach(branch -> lay(branch, depth + 1, counts));
        });
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(total.json());
        json.put("holdoutReachedGoal", heldOutBack);
        json.put("steps", steps.stream().map(StepCount::json).toList());
        return json;
    }
}
