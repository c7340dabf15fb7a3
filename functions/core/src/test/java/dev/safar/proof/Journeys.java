package dev.safar.proof;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.choice;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Plan.task;

import dev.safar.flow.Plan;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The journeys of the proof.
final class Journeys {
    /// A letter, a wait that something is waited for in, both of its branches, a condition on what was heard; a goal that is also what begins it, and an
    /// exit.
    static final JourneyDefinition LIFE = Plan
            .of(message("hello"), answer("reply", 5, List.of(points("gift", 10)), List.of(message("again"))),
                    choice("hurt", "steps.reply.event.reason = 'bad-experience'", List.of(task("call")), List.of()))
            .on("purchase.completed").leavingOn("complaint.opened").towardsPurchaseWithin(Duration.ofDays(45))
            .named("life");
    /// Two that begin with the same purchase, and each sends a letter.
    static final List<JourneyDefinition> RIVALS = Stream.of("first", "second")
            .map(name -> Plan.of(message("hello")).on("purchase.completed").named(name)).toList();

    private Journeys() {
    }

    static JourneyDefinition of(Enrollment enrollment) {
        String name = enrollment.id().journey();
        return Stream.concat(Stream.of(LIFE), RIVALS.stream()).filter(one -> one.name().equals(name)).findFirst()
                .orElseThrow();
    }
}
