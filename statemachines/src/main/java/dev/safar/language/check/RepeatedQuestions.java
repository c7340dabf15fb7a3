package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Rule `same-condition`, a warning: no `if` asks what an `if` around it has just asked, with no time between; the answer is known, and one of its ways is
/// dead.
final class RepeatedQuestions implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        sequence(draft.steps(), List.of(), draft, findings);
    }

    private static void sequence(List<Step> steps, List<Step.If> around, Draft draft, Findings findings) {
        List<Step.If> known = around;
        for (Step step : steps) {
            if (step instanceof Step.If choice) {
                look(choice, known, draft, findings);
            }
            List<Step.If> inside = step instanceof Step.If choice
                    ? with(known, choice)
                    : step instanceof Step.Split ? known : List.of();
            AllSteps.branches(step).forEach(branch -> sequence(branch, inside, draft, findings));
            known = takesTime(step) ? List.of() : known;
        }
    }

    /// Even an action may: it waits for the morning.
    private static boolean takesTime(Step step) {
        return Stream.concat(Stream.of(step), AllSteps.inside(step))
                .anyMatch(one -> one instanceof Step.Pause || one instanceof Step.Action);
    }

    private static List<Step.If> with(List<Step.If> some, Step.If choice) {
        List<Step.If> more = new ArrayList<>(some);
        more.add(choice);
        return more;
    }

    private static void look(Step.If choice, List<Step.If> known, Draft draft, Findings findings) {
        Condition condition = choice.condition();
        known.stream().filter(one -> draft.sources().knows(condition) && one.condition().equals(condition)).findFirst()
                .ifPresent(one -> findings.add(draft.sources().at(condition, 0),
                        Trouble.of("same-condition").with("before", one.id())));
    }
}
