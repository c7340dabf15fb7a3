package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import java.util.HashSet;
import java.util.Set;

/// Rule `duplicate-arm`: the arms of one split have different names; the draw is kept under them.
final class UniqueArms implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.Split split) {
                check(split, draft, findings);
            }
        });
    }

    private static void check(Step.Split split, Draft draft, Findings findings) {
        Set<String> names = new HashSet<>();
        for (Step.Arm arm : split.arms()) {
            if (!arm.name().isEmpty() && !names.add(arm.name())) {
                findings.error(draft.sources().at(arm, "name"), "duplicate-arm",
                        "Expected the arms of a split to have different names, but found `" + arm.name() + "` again",
                        "Give one of them another name");
            }
        }
    }
}
