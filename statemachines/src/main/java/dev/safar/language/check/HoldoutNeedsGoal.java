package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;

/// Rule `holdout-without-goal`, a warning: members are held out to compare how many reach the goal.
final class HoldoutNeedsGoal implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        if (draft.holdoutPercent() > 0 && !draft.sources().has(draft, "goal")) {
            findings.add(draft.sources().at(draft, "holdout"), Trouble.of("holdout-without-goal"));
        }
    }
}
