package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;

/// Rule `many-starts`, a warning: one member's way starts at most 40 executions; each pause ends one, and each start costs.
final class Starts implements Rule {
    private static final int MOST = 40;

    @Override
    public void check(Draft draft, Findings findings) {
        int starts = 1 + pauses(draft.steps());
        if (starts > MOST) {
            findings.add(draft.sources().at(draft, "steps"),
                    Trouble.of("many-starts").with("most", MOST).with("found", starts));
        }
    }

    private static int pauses(List<Step> steps) {
        return steps.stream().mapToInt(step -> (step instanceof Step.Pause ? 1 : 0)
                + AllSteps.branches(step).mapToInt(Starts::pauses).max().orElse(0)).sum();
    }
}
