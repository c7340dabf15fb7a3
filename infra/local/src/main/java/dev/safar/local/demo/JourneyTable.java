package dev.safar.local.demo;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.replay.JourneyCount;
import dev.safar.local.replay.StepCount;
import dev.safar.local.replay.StepCounts;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Instant;
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
        StepCounts counts = new StepCounts(journey);
        enrollments.forEach(counts::count);
        return new JourneyTable(journey, JourneyCount.of(enrollments), JourneySummary.of(journey, enrollments),
                enrollments.stream().filter(JourneyTable::isHeldOut).filter(one -> reached(journey, one, store))
                        .count(),
                counts.steps());
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

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>(total.json());
        json.put("holdoutReachedGoal", heldOutBack);
        json.put("steps", steps.stream().map(StepCount::json).toList());
        return json;
    }
}
