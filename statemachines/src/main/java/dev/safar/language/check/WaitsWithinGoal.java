package dev.safar.language.check;

import dev.safar.journey.Goal;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.language.duration.Durations;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.time.Duration;
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
            findings.add(draft.sources().at(goal, "within"), Trouble.of("wait-beyond-goal")
                    .with("within", Durations.term(goal.within())).with("longest", Durations.term(longest)));
        }
    }

    static Duration longest(List<Step> steps) {
        Lengths all = lengths(steps);
        return Lengths.longer(all.open, all.ended);
    }

    private static Lengths lengths(List<Step> steps) {
        Lengths all = Lengths.NONE;
        for (Step step : steps) {
            all = all.then(lengths(step));
        }
        return all;
    }

    private static Lengths lengths(Step step) {
        return switch (step) {
            case Step.Wait wait -> new Lengths(wait.length(), Lengths.NO_WAY);
            case Step.WaitUntil until -> new Lengths(longest(until.moment()), Lengths.NO_WAY).then(branches(step));
            case Step.End _ -> new Lengths(Lengths.NO_WAY, Duration.ZERO);
            case Step.WaitFor waitFor ->
                new Lengths(waitFor.atMost(), Lengths.NO_WAY).then(branches(step));
            case Step.If _,Step.Split _ -> branches(step);
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _ ->
                Lengths.NONE;
        };
    }

    /// Of a date nothing is known.
    private static Duration longest(Moment moment) {
        return switch (moment) {
            case Moment.Hour hour -> Duration.ofDays(hour.on().isEmpty() ? 1 : 7);
            case Moment.Window window -> Duration.ofDays(window.on().isEmpty() ? 1 : 7);
            case Moment.Date _ -> Duration.ZERO;
        };
    }

    private static Lengths branches(Step step) {
        return AllSteps.branches(step).map(WaitsWithinGoal::lengths).reduce(Lengths::or).orElse(Lengths.NONE);
    }

    /// The longest way through some steps.
    ///
    /// @param open of those that lead on
    /// @param ended of those that came to an `end`
    private record Lengths(Duration open, Duration ended) {
        /// Below zero, so shorter than any way: there is none.
        static final Duration NO_WAY = Duration.ofSeconds(-1);
        static final Lengths NONE = new Lengths(Duration.ZERO, NO_WAY);

        Lengths then(Lengths next) {
            return new Lengths(sum(open, next.open), longer(ended, sum(open, next.ended)));
        }

        Lengths or(Lengths other) {
            return new Lengths(longer(open, other.open), longer(ended, other.ended));
        }

        private static Duration sum(Duration a, Duration b) {
            return a.isNegative() || b.isNegative() ? NO_WAY : a.plus(b);
        }

        private static Duration longer(Duration a, Duration b) {
            return a.compareTo(b) >= 0 ? a : b;
        }
    }
}
