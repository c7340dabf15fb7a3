package dev.safar.proof;

import static dev.safar.flow.Plan.answer;
import static dev.safar.flow.Plan.choice;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Plan.task;

import dev.safar.flow.Plan;
import dev.safar.journey.JourneyDefinition;
import java.time.Duration;
import java.util.List;

/// The journey of the proof: a letter, a wait that something is waited for in, both of its branches, a condition on what was heard; a goal that is also
/// what begins it, and an exit.
final class Journeys {
    static final JourneyDefinition LIFE = Plan
            .of(message("hello"), answer("reply", 5, List.of(points("gift", 10)), List.of(message("again"))),
                    choice("hurt", "steps.reply.event.reason = 'bad-experience'", List.of(task("call")), List.of()))
            .on("purchase.completed").leavingOn("complaint.opened").towardsPurchaseWithin(Duration.ofDays(45))
            .named("life");

    private Journeys() {
    }
}
