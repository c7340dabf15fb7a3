package dev.safar.language.check;

import dev.safar.journey.Goal;
import dev.safar.journey.Step;
import dev.safar.language.duration.Durations;
import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/// Rule `wait-beyond-goal`, a warning: the waits of the longest way end before the goal's window does; what is sent later cannot reach the goal.
final class WaitsWithinGoal implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        draft.goal().ifPresent(goal -> check(goal, draft, findings));
    }

    private static void check(Goal goal, Draft draft, Findings findings) {
        Duration longest = longest(draft.steps());
        if (goal.within().isPositive() && longest.compareTo(goal.within()) > 0) {
            findings.warning(draft.sources().at(goal, "within"), "wait-beyond-goal",
                    "Expected the waits of the longest way to be within the goal's " + Durations.words(goal.within())
                            + ", but found " + Durations.words(longest),
                    "Wait less, or give the goal more time");
        }
    }

    private static Duration longest(List<Step> steps) {
        return steps.stream().map(WaitsWithinGoal::longest).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration longest(Step step) {
        Duration own = switch (step) {
            case Step.Wait wait -> wait.length();
            case Step.WaitFor waitFor -> waitFor.atMost();
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Task _,Step.If _,Step.Split _,Step.End _ ->
                Duration.ZERO;
        };
        return own.plus(AllSteps.branches(step).map(WaitsWithinGoal::longest).max(Comparator.naturalOrder())
                .orElse(Duration.ZERO));
    }
}
