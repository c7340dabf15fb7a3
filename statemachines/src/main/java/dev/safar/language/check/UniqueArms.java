package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
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
                findings.add(draft.sources().at(arm, "name"), Trouble.of("duplicate-arm").with("name", arm.name()));
            }
        }
    }
}
