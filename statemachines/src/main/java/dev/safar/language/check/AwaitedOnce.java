package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Rule `awaited-before`: of several things that a wait is for, each can happen; an event that is taken whatever is true of it leaves nothing to those below.
final class AwaitedOnce implements Rule {
    private record Asked(String event, Optional<Condition> where) {}

    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.WaitFor wait) {
                look(wait, draft, findings);
            }
        });
    }

    private static void look(Step.WaitFor wait, Draft draft, Findings findings) {
        Set<String> taken = new HashSet<>();
        Set<Asked> asked = new HashSet<>();
        wait.awaited().stream().filter(awaited -> !awaited.event().isEmpty()).forEach(awaited -> {
            if (taken.contains(awaited.event())) {
                findings.add(draft.sources().at(awaited, "event"),
                        Trouble.of("awaited-before").with("event", awaited.event()));
            } else if (awaited.where().isPresent() && !asked.add(new Asked(awaited.event(), awaited.where()))) {
                findings.add(draft.sources().at(awaited, "where"),
                        Trouble.of("awaited-before").saying("same").hint("same").with("event", awaited.event()));
            }
            // A condition that could not be read is none to the draft, though one stands there.
            if (!draft.sources().has(awaited, "where")) {
                taken.add(awaited.event());
            }
        });
    }
}
