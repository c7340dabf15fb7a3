package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import dev.safar.language.parse.Sources;

/// Rule `empty-branch`: an `if` does something when it is true, and a split in one of its arms at least.
final class EmptyBranches implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> look(step, draft.sources(), findings));
    }

    private static void look(Step step, Sources sources, Findings findings) {
        if (step instanceof Step.If choice && choice.then().isEmpty()) {
            findings.error(sources.at(step, "then"), "empty-branch",
                    "Expected `then` to have steps, but found none",
                    choice.otherwise().isEmpty() ? "Remove the step" : "Turn the condition round with `$not(...)`");
        }
        if (step instanceof Step.Split split && !split.arms().isEmpty()
                && split.arms().stream().allMatch(arm -> arm.steps().isEmpty())) {
            findings.warning(sources.at(step, "split"), "empty-branch",
                    "Expected an arm of the split to have steps, but found none", "Remove the step");
        }
    }
}
