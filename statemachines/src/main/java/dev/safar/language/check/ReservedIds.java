package dev.safar.language.check;

import dev.safar.journey.Places;
import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;

/// Rule `reserved-id`: no step is named by a word with which a segment says that it parks, stops or finishes; a run that goes on at such a step would
/// end there unseen.
final class ReservedIds implements Rule {
    private static final List<String> WORDS = List.of(Places.PARKED, Places.STOP, Places.FINISH);

    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).filter(step -> WORDS.contains(step.id()))
                .forEach(step -> complain(step, draft, findings));
    }

    private static void complain(Step step, Draft draft, Findings findings) {
        findings.add(draft.sources().at(step, "id"), Trouble.of("reserved-id").with("id", step.id()));
    }
}
