package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.parse.Sources;

/// Rules `empty-branch` and `empty-split`: an `if` does something when it is true, and a split in one of its arms at least.
final class EmptyBranches implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> look(step, draft.sources(), findings));
    }

    private static void look(Step step, Sources sources, Findings findings) {
        if (step instanceof Step.If choice && choice.then().isEmpty()) {
            Trouble trouble = Trouble.of("empty-branch");
            findings.add(sources.at(step, "then"), choice.otherwise().isEmpty() ? trouble : trouble.hint("turn"));
        }
        if (step instanceof Step.Split split && !split.arms().isEmpty()
                && split.arms().stream().allMatch(arm -> arm.steps().isEmpty())) {
            findings.add(sources.at(step, "split"), Trouble.of("empty-split"));
        }
    }
}
