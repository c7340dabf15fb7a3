package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Step;
import dev.safar.language.parse.Draft;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds where a journey that is under way hears what members answer.
final class Answers {
    /// The event of an answer.
    static final String ANSWERED = "survey.answered";

    private Answers() {
    }

    /// {@return what each wait for an answer asks of it, and the goal and each exit that an answer is; empty where any answer will do}
    static Stream<Optional<Condition>> heard(Draft draft) {
        Stream<Optional<Condition>> waits = AllSteps.in(draft.steps()).filter(Step.WaitFor.class::isInstance)
                .map(Step.WaitFor.class::cast).flatMap(wait -> wait.awaited().stream())
                .filter(awaited -> awaited.event().equals(ANSWERED)).map(Step.Awaited::where);
        Stream<Optional<Condition>> goal = draft.goal().stream().filter(one -> one.event().equals(ANSWERED))
                .map(Goal::where);
        Stream<Optional<Condition>> exits = draft.exits().stream().filter(exit -> exit.event().equals(ANSWERED))
                .map(Exit::where);
        return Stream.of(waits, goal, exits).flatMap(heard -> heard);
    }
}
