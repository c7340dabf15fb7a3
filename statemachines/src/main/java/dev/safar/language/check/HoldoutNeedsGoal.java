package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;

/// Rule `holdout-without-goal`, a warning: members are held out to compare how many reach the goal.
final class HoldoutNeedsGoal implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        if (draft.holdoutPercent() > 0 && draft.goal().isEmpty()) {
            findings.warning(draft.sources().at(draft, "holdout"), "holdout-without-goal",
                    "Expected a journey with a `holdout` to have a `goal`, but found none",
                    "Without one there is nothing to compare");
        }
    }
}
