package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.parse.Mention;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules `unknown-step`, `later-step` and `other-branch`: a condition reads steps that stand before it on a way that can lead to it.
///
/// A step inside an earlier `if` may have been passed by; its result is then undefined, which counts as false, and that is lawful.
final class StepReferences implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        new Walk(draft, findings, AllSteps.in(draft.steps()).map(Step::id).filter(id -> !id.isEmpty()).toList())
                .sequence(draft.steps(), Set.of());
    }

    private record Walk(Draft draft, Findings findings, List<String> all) {
        void sequence(List<Step> steps, Set<String> before) {
            Set<String> seen = new HashSet<>(before);
            for (Step step : steps) {
                condition(step).ifPresent(condition -> draft.sources().mentions(condition)
                        .forEach(mention -> look(mention, step, seen)));
                seen.add(step.id());
                AllSteps.branches(step).forEach(branch -> sequence(branch, seen));
                AllSteps.inside(step).map(Step::id).forEach(seen::add);
            }
        }

        private void look(Mention mention, Step reader, Set<String> seen) {
            String name = mention.step();
            if (seen.contains(name)) {
                return;
            }
            Trouble trouble = Trouble.of(rule(name, reader)).with("found", name).with("reader", reader.id());
            List<String> known = all.stream().filter(seen::contains).toList();
            findings.add(mention.at(), all.contains(name) ? trouble : trouble.hint(Hints.questionOrList(name, known)));
        }

        private String rule(String name, Step reader) {
            if (!all.contains(name)) {
                return "unknown-step";
            }
            return all.indexOf(name) >= all.indexOf(reader.id()) ? "later-step" : "other-branch";
        }
    }

    private static Optional<Condition> condition(Step step) {
        return switch (step) {
            case Step.If choice -> Optional.of(choice.condition());
            case Step.WaitFor waitFor -> waitFor.where();
            case Step.WaitUntil(_, _, Moment.Date date, _) -> Optional.of(date.date());
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Wait _,Step.WaitUntil _,Step.Split _,Step.End _ ->
                Optional.empty();
        };
    }
}
