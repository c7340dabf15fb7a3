package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;

/// Rule `unreachable-step`: nothing stands after an `end`, or after a step whose every branch ends; Step Functions refuses such a machine.
final class UnreachableSteps implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        sequence(draft.steps(), draft, findings);
    }

    private static void sequence(List<Step> steps, Draft draft, Findings findings) {
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            AllSteps.branches(step).forEach(branch -> sequence(branch, draft, findings));
            if (i > 0 && ends(steps.get(i - 1))) {
                findings.add(draft.sources().at(step, "id"), Trouble.of("unreachable-step").with("id", step.id())
                        .with("before", steps.get(i - 1).id()));
                return;
            }
        }
    }

    private static boolean ends(Step step) {
        return step instanceof Step.End || branchesEnd(AllSteps.branches(step).toList());
    }

    private static boolean branchesEnd(List<List<Step>> branches) {
        return !branches.isEmpty() && branches.stream().allMatch(UnreachableSteps::sequenceEnds);
    }

    private static boolean sequenceEnds(List<Step> steps) {
        return steps.stream().anyMatch(UnreachableSteps::ends);
    }
}
