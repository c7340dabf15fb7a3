package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.version.JourneyVersion;
import java.util.List;

/// Rule `same-ways`, a warning: not all ways of a step do the very same; else nothing depends on what it asks, draws or hears.
final class SameWays implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> {
            List<List<Step>> ways = AllSteps.branches(step).toList();
            boolean some = ways.size() > 1 && !ways.getFirst().isEmpty() && !findings.haveErrors();
            if (some && ways.stream().map(JourneyVersion::nameless).distinct().count() == 1) {
                findings.add(draft.sources().at(step, "id"), Trouble.of("same-ways").with("id", step.id()));
            }
        });
    }
}
