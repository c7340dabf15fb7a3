package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.json.Position;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rule `duplicate-id`: an id stands once in a journey, in all branches together; decisions and effects are kept under it.
final class UniqueIds implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Map<String, Position> first = new HashMap<>();
        AllSteps.in(draft.steps()).filter(step -> !step.id().isEmpty())
                .forEach(step -> look(step, draft.sources().at(step, "id"), first, findings));
    }

    private static void look(Step step, Position at, Map<String, Position> first, Findings findings) {
        @Nullable
        Position before = first.putIfAbsent(step.id(), at);
        if (before != null) {
            findings.add(at,
                    Trouble.of("duplicate-id").with("id", step.id()).with("first", Term.plain(before.toString())));
        }
    }
}
