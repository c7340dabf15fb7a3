package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.duration.Durations;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.time.Duration;

/// Rules `long-wait`, `long-deadline`, `short-coupon`, `short-silence`, `late-beyond-goal` and `short-reentry`, warnings: a length of time is of the size
/// that is probably meant.
final class Times implements Rule {
    private static final Duration LONG_WAIT = Duration.ofDays(365);
    private static final Duration LONG_DEADLINE = Duration.ofDays(30);
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public void check(Draft draft, Findings findings) {
        AllSteps.in(draft.steps()).forEach(step -> look(step, draft, findings));
        if (draft.trigger() instanceof Trigger.OnSilence silence && isBelow(silence.length(), DAY)) {
            findings.add(draft.sources().at(silence, "silentFor"), of("short-silence", silence.length(), DAY));
        }
        draft.goal().filter(goal -> isBelow(goal.within(), draft.acceptLate())).ifPresent(goal -> findings.add(
                draft.sources().at(draft, "acceptLate"), of("late-beyond-goal", draft.acceptLate(), goal.within())));
        draft.reentryAfter().filter(after -> isBelow(after, DAY) && draft.trigger() instanceof Trigger.OnEvent)
                .ifPresent(after -> findings.add(draft.sources().at(draft, "reentry", "after"),
                        of("short-reentry", after, DAY)));
    }

    private static void look(Step step, Draft draft, Findings findings) {
        switch (step) {
            case Step.Wait wait when wait.length().compareTo(LONG_WAIT) > 0 ->
                findings.add(draft.sources().at(step, "wait"), of("long-wait", wait.length(), LONG_WAIT));
            case Step.WaitFor wait when wait.atMost().compareTo(LONG_WAIT) > 0 ->
                findings.add(draft.sources().at(step, "waitFor", "atMost"), of("long-wait", wait.atMost(), LONG_WAIT));
            case Step.Task task when task.deadline().compareTo(LONG_DEADLINE) > 0 -> findings.add(
                    draft.sources().at(step, "task", "deadline"), of("long-deadline", task.deadline(), LONG_DEADLINE));
            case Step.Reward reward when isBelow(reward.validFor(), DAY) -> findings
                    .add(draft.sources().at(step, "reward", "validFor"), of("short-coupon", reward.validFor(), DAY));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                {
                }
        }
    }

    /// A length of zero stands in for one that could not be read.
    private static boolean isBelow(Duration length, Duration least) {
        return length.isPositive() && length.compareTo(least) < 0;
    }

    private static Trouble of(String rule, Duration found, Duration bound) {
        return Trouble.of(rule).with("found", Durations.term(found)).with("bound", Durations.term(bound));
    }
}
