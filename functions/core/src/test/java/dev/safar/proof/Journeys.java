package dev.safar.proof;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.choice;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Plan.task;

import dev.safar.flow.Plan;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The journeys of the proof.
final class Journeys {
    /// A letter, a wait that something is waited for in, both of its branches, a condition on what was heard; a goal that is also what begins it, and an
    /// exit.
    static final JourneyDefinition LIFE = life("v1", 5);
    /// The same as it was published while she waited: she has a day more, and there is another letter behind.
    static final JourneyDefinition LIFE_NEXT = life("v2", 6, message("after"));
    /// Two that begin with the same purchase, and each sends a letter.
    static final List<JourneyDefinition> RIVALS = Stream.of("first", "second")
            .map(name -> Plan.of(message("hello")).on("purchase.completed").named(name)).toList();

    private Journeys() {
    }

    private static JourneyDefinition life(String version, int days, Step... behind) {
        List<Step> steps = new ArrayList<>(List.of(message("hello"),
                answer("reply", days, List.of(points("gift", 10)), List.of(message("again"))),
                choice("hurt", "steps.reply.event.reason = 'bad-experience'", List.of(task("call")), List.of())));
        steps.addAll(List.of(behind));
        return Plan.of(steps.toArray(Step[]::new)).on("purchase.completed").leavingOn("complaint.opened")
                .towardsPurchaseWithin(Duration.ofDays(45)).named("life", version);
    }

    static JourneyDefinition of(Enrollment enrollment) {
        String key = JourneyDefinition.key(enrollment.id().journey(), enrollment.version());
        return Stream.concat(Stream.of(LIFE, LIFE_NEXT), RIVALS.stream()).filter(one -> one.key().equals(key))
                .findFirst().orElseThrow();
    }
}
