package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.parse.Mention;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Rules `unknown-step`, `later-step` and `other-branch`: a condition reads steps that stand before it on a way that can lead to it. Goal and
/// exits are asked at any place, so they may read every step.
///
/// A step inside an earlier `if` may have been passed by; its result is then undefined, which counts as false, and that is lawful.
final class StepReferences implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Walk walk = new Walk(draft, findings, places(draft));
        walk.sequence(draft.steps(), new LinkedHashSet<>());
        around(draft).flatMap(condition -> draft.sources().mentions(condition).stream())
                .forEach(walk::lookFromAnywhere);
    }

    /// What a goal and an exit ask is asked wherever she stands.
    private static Stream<Condition> around(Draft draft) {
        return Stream.concat(draft.goal().stream().map(Goal::where), draft.exits().stream().map(Exit::where))
                .flatMap(Optional::stream);
    }

    /// {@return where each step stands among all, in the order of the file; of two with one id the first counts}
    private static Map<String, Integer> places(Draft draft) {
        Map<String, Integer> places = new LinkedHashMap<>();
        AllSteps.in(draft.steps()).map(Step::id).filter(id -> !id.isEmpty())
                .forEach(id -> places.putIfAbsent(id, places.size()));
        return places;
    }

    private record Walk(Draft draft, Findings findings, Map<String, Integer> places) {
        /// What was seen is one set for the whole walk, from which a branch takes away again what its sibling must not see: a copy for each branch would make
        /// the work grow with the square of the steps. It is in the order of the file.
        ///
        /// @return what it added to the set
        List<String> sequence(List<Step> steps, Set<String> seen) {
            List<String> added = new ArrayList<>();
            for (Step step : steps) {
                conditions(step).forEach(condition -> draft.sources().mentions(condition)
                        .forEach(mention -> look(mention, step, seen)));
                see(step.id(), seen, added);
                AllSteps.branches(step).forEach(branch -> sequence(branch, seen).forEach(seen::remove));
                AllSteps.inside(step).map(Step::id).forEach(id -> see(id, seen, added));
            }
            return added;
        }

        private static void see(String id, Set<String> seen, List<String> added) {
            if (!id.isEmpty() && seen.add(id)) {
                added.add(id);
            }
        }

        private void look(Mention mention, Step reader, Set<String> seen) {
            String name = mention.step();
            if (seen.contains(name)) {
                return;
            }
            Trouble trouble = Trouble.of(rule(name, reader)).with("found", name).with("reader", reader.id());
            findings.add(mention.at(), places.containsKey(name)
                    ? trouble
                    : trouble.hint(Hints.questionOrList(name, seen)));
        }

        private void lookFromAnywhere(Mention mention) {
            if (!places.containsKey(mention.step())) {
                findings.add(mention.at(), Trouble.of("unknown-step").with("found", mention.step())
                        .hint(Hints.questionOrList(mention.step(), places.keySet())));
            }
        }

        private String rule(String name, Step reader) {
            if (!places.containsKey(name)) {
                return "unknown-step";
            }
            return places.getOrDefault(name, 0) >= places.getOrDefault(reader.id(), -1) ? "later-step" : "other-branch";
        }
    }

    private static Stream<Condition> conditions(Step step) {
        return switch (step) {
            case Step.If choice -> Stream.of(choice.condition());
            case Step.WaitFor waitFor -> waitFor.awaited().stream().flatMap(awaited -> awaited.where().stream());
            case Step.WaitUntil(_, _, Moment.Date date, _) -> Stream.of(date.date());
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.Split _,Step.End _ ->
                Stream.empty();
        };
    }
}
