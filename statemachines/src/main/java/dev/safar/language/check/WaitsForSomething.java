package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;

/// Rule `wait-for-nothing`, a warning: something is done, asked or heard after a `wait`, or there is a goal that may be reached in it.
final class WaitsForSomething implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        if (!draft.sources().has(draft, "goal") && !draft.sources().has(draft, "exit")) {
            sequence(draft.steps(), false, draft, findings);
        }
    }

    private static void sequence(List<Step> steps, boolean moreFollows, Draft draft, Findings findings) {
        boolean more = moreFollows;
        for (Step step : steps.reversed()) {
            if (isRest(step) && !more && !step.id().isEmpty()) {
                findings.add(draft.sources().at(step, "wait"), Trouble.of("wait-for-nothing").with("id", step.id()));
            }
            boolean after = more;
            AllSteps.branches(step).forEach(branch -> sequence(branch, after, draft, findings));
            more = step instanceof Step.End ? false : more || does(step);
        }
    }

    private static boolean isRest(Step step) {
        return step instanceof Step.Wait || step instanceof Step.WaitUntil;
    }

    private static boolean does(Step step) {
        return !(step instanceof Step.Wait)
                && (step instanceof Step.Action || step instanceof Step.WaitFor || AllSteps.inside(step).anyMatch(
                        inner -> inner instanceof Step.Action || inner instanceof Step.WaitFor));
    }
}
