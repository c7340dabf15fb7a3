package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Legible;
import dev.safar.journey.Readables;
import dev.safar.journey.Step;
import dev.safar.json.Position;
import dev.safar.language.condition.ConditionScan;
import dev.safar.language.parse.Draft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A condition of a journey, with what it may read at its place.
///
/// @param draft whose
/// @param condition as it stood in the file
/// @param scan its words
/// @param step the step that asks it; empty for the trigger, the goal and the exits
/// @param event what `event` holds here, if anything
record Question(Draft draft, Condition condition, ConditionScan scan, Optional<Step> step, Optional<Legible> event) {
    /// {@return every condition that could be read, in no order that matters}
    static List<Question> in(Draft draft) {
        Stream<Optional<Question>> around = Stream.of(
                draft.trigger().when().map(when -> of(draft, when, Optional.empty(),
                        Optional.of(Readables.entry(draft.trigger())))),
                draft.goal().flatMap(goal -> goal.where().map(where -> of(draft, where, Optional.empty(),
                        Optional.of(Readables.event(goal.event()))))));
        Stream<Optional<Question>> exits = draft.exits().stream().map(exit -> exit.where()
                .map(where -> of(draft, where, Optional.empty(), Optional.of(Readables.event(exit.event())))));
        Stream<Optional<Question>> steps = AllSteps.in(draft.steps()).map(step -> of(draft, step));
        return Stream.of(around, exits, steps).flatMap(some -> some).flatMap(Optional::stream)
                .filter(question -> draft.sources().knows(question.condition())).toList();
    }

    private static Optional<Question> of(Draft draft, Step step) {
        return switch (step) {
            case Step.If choice -> Optional.of(of(draft, choice.condition(), Optional.of(step), Optional.empty()));
            case Step.WaitFor wait -> wait.where().map(
                    where -> of(draft, where, Optional.of(step), Optional.of(Readables.event(wait.event()))));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Task _,Step.Wait _,Step.Split _,Step.End _ ->
                Optional.empty();
        };
    }

    private static Question of(Draft draft, Condition condition, Optional<Step> step, Optional<Legible> event) {
        return new Question(draft, condition, ConditionScan.of(condition.text()), step, event);
    }

    /// {@return what can be read, by name}
    Map<String, Legible> names() {
        Map<String, Legible> steps = new LinkedHashMap<>();
        AllSteps.in(draft.steps()).filter(one -> !one.id().isEmpty())
                .forEach(one -> steps.putIfAbsent(one.id(), Readables.step(one)));
        Map<String, Legible> names = new LinkedHashMap<>();
        names.put("member", Readables.member());
        names.put("entry", Readables.entry(draft.trigger()));
        names.put("steps", new Legible.Fields(steps));
        event.ifPresent(here -> names.put("event", here));
        return names;
    }

    /// {@return the place of a character of the condition}
    ///
    /// @param offset in UTF-16 units from 0
    Position at(int offset) {
        return draft.sources().at(condition, offset);
    }

    /// {@return the place of the whole condition}
    Position at() {
        return at(0);
    }
}
