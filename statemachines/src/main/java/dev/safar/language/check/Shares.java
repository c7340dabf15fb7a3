package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;

/// Rules `whole-holdout` and `tiny-arm`, warnings: a share is one that can be compared.
final class Shares implements Rule {
    private static final int WHOLE = 100;

    @Override
    public void check(Draft draft, Findings findings) {
        if (draft.holdoutPercent() == WHOLE) {
            findings.add(draft.sources().at(draft, "holdout"), Trouble.of("whole-holdout"));
        }
        AllSteps.in(draft.steps()).forEach(step -> {
            // A weight that could not be read is replaced by one, which nobody meant.
            if (step instanceof Step.Split split && !findings.haveErrors()) {
                look(split, draft, findings);
            }
        });
    }

    private static void look(Step.Split split, Draft draft, Findings findings) {
        int all = split.arms().stream().mapToInt(Step.Arm::weight).sum();
        split.arms().stream().filter(arm -> arm.weight() * (long) WHOLE < all)
                .forEach(arm -> findings.add(draft.sources().at(arm, "weight"), Trouble.of("tiny-arm")
                        .with("name", arm.name()).with("weight", arm.weight()).with("all", all)));
    }
}
