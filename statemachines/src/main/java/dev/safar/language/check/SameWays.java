package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.version.JourneyVersion;
import java.util.List;
import java.util.stream.Stream;

/// Rule `same-ways`, a warning: not all ways of a step do the very same; else nothing depends on what it asks, draws or hears.
final class SameWays implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> {
            List<List<Step>> ways = ways(step).toList();
            boolean some = ways.size() > 1 && !ways.getFirst().isEmpty() && !findings.haveErrors();
            if (some && ways.stream().map(JourneyVersion::nameless).distinct().count() == 1) {
                findings.add(draft.sources().at(step, "id"), Trouble.of("same-ways").with("id", step.id()));
            }
        });
    }

    private static Stream<List<Step>> ways(Step step) {
        return switch (step) {
            case Step.If choice -> Stream.of(choice.then(), choice.otherwise());
            case Step.Split split -> split.arms().stream().map(Step.Arm::steps);
            case Step.WaitFor wait -> Stream.concat(wait.awaited().stream().map(Step.Awaited::steps),
                    Stream.of(wait.onTimeout()));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.End _ ->
                Stream.empty();
        };
    }
}
