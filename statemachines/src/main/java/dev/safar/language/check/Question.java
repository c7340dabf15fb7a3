package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Legible;
import dev.safar.journey.Moment;
import dev.safar.journey.Readables;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.json.Position;
import dev.safar.language.condition.ConditionScan;
import dev.safar.language.expression.Answer;
import dev.safar.language.parse.Draft;
import java.util.ArrayList;
import java.util.IdentityHashMap;
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
/// @param names what can be read, by name
record Question(Draft draft, Condition condition, ConditionScan scan, Optional<Step> step, Map<String, Legible> names) {
    /// {@return every condition that could be read, in no order that matters}
    static List<Question> in(Draft draft) {
        Map<String, Legible> names = names(draft);
        Stream<Optional<Question>> around = Stream.of(
                draft.trigger().when().map(when -> of(draft, names, when, Optional.empty(),
                        whatBegan(draft.trigger()))),
                draft.goal().flatMap(goal -> goal.where().map(where -> of(draft, names, where, Optional.empty(),
                        Optional.of(Readables.event(goal.event()))))));
        Stream<Question> date = draft.trigger() instanceof Trigger.OnDate on
                ? Stream.of(of(draft, names, on.moment().date(), Optional.empty(), Optional.empty()))
                : Stream.empty();
        Stream<Optional<Question>> exits = draft.exits().stream().map(exit -> exit.where()
                .map(where -> of(draft, names, where, Optional.empty(), Optional.of(Readables.event(exit.event())))));
        Stream<Question> steps = AllSteps.in(draft.steps()).flatMap(step -> of(draft, names, step));
        return Stream.of(Stream.concat(around, exits).flatMap(Optional::stream), date, steps).flatMap(all -> all)
                .filter(question -> draft.sources().knows(question.condition())).toList();
    }

    private static Stream<Question> of(Draft draft, Map<String, Legible> names, Step step) {
        return switch (step) {
            case Step.If choice ->
                Stream.of(of(draft, names, choice.condition(), Optional.of(step), Optional.empty()));
            case Step.WaitFor wait -> wait.awaited().stream().flatMap(awaited -> awaited.where().stream().map(
                    where -> of(draft, names, where, Optional.of(step),
                            Optional.of(Readables.event(awaited.event())))));
            case Step.WaitUntil(_, _, Moment.Date date, _) ->
                Stream.of(of(draft, names, date.date(), Optional.of(step), Optional.empty()));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.Split _,Step.End _ ->
                Stream.empty();
        };
    }

    private static Question of(Draft draft, Map<String, Legible> everywhere, Condition condition, Optional<Step> step,
            Optional<Legible> event) {
        Map<String, Legible> names = new LinkedHashMap<>(everywhere);
        event.ifPresent(here -> names.put("event", here));
        return new Question(draft, condition, ConditionScan.of(condition.text()), step, names);
    }

    /// A silence is no event that could be read.
    private static Optional<Legible> whatBegan(Trigger trigger) {
        return trigger instanceof Trigger.OnEvent on ? Optional.of(Readables.event(on.event())) : Optional.empty();
    }

    private static Map<String, Legible> names(Draft draft) {
        Map<String, Legible> steps = new LinkedHashMap<>();
        AllSteps.in(draft.steps()).filter(one -> !one.id().isEmpty())
                .forEach(one -> steps.putIfAbsent(one.id(), Readables.step(one)));
        return Map.of("member", Readables.member(), "entry", Readables.entry(draft.trigger()), "steps",
                new Legible.Fields(steps));
    }

    /// {@return the conditions of each step that asks any; two equal steps have conditions of their own}
    static IdentityHashMap<Step, List<Question>> bySteps(Draft draft) {
        IdentityHashMap<Step, List<Question>> questions = new IdentityHashMap<>();
        in(draft).forEach(question -> question.step()
                .ifPresent(step -> questions.computeIfAbsent(step, _ -> new ArrayList<>()).add(question)));
        return questions;
    }

    /// {@return whether it asks for a date, and not for yes or no}
    boolean isOfDate() {
        return step.filter(Step.WaitUntil.class::isInstance).isPresent()
                || (draft.trigger() instanceof Trigger.OnDate on && on.moment().date().equals(condition));
    }

    /// {@return the names that can be read at its place; before she enters, there is the member, and what begins it}
    List<String> readable() {
        boolean atEntry = step.isEmpty() && draft.trigger().when().filter(condition::equals).isPresent();
        return names.keySet().stream().filter(name -> !atEntry || name.equals("member") || name.equals("event"))
                .sorted()
                .toList();
    }

    /// {@return what it gives, and what in it cannot be meant}
    Answer answer() {
        return Answer.of(condition.text(), names);
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
