package dev.safar.language.check;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Rules about what ends a journey: `withdrawn-trigger`, `needless-exit`, `never-heard`, `exit-before-goal`, `exit-is-trigger`, `goal-once`,
/// `goal-takes-event` and `exit-takes-event`.
final class Stops implements Rule {
    private static final String WITHDRAWN = "consent.withdrawn";
    /// A purchase of the order that began it, where nothing turns that round.
    private static final Pattern ONE_ORDER = Pattern
            .compile("^(?:.* and )?(?:event\\.order = entry\\.order|entry\\.order = event\\.order)(?: and .*)?$");
    /// What happens to a member once.
    private static final Set<String> ONCE = Set.of("member.registered", "member.referred");

    @Override
    public void check(Draft draft, Findings findings) {
        String trigger = draft.trigger() instanceof Trigger.OnEvent on ? on.event() : "";
        if (trigger.equals(WITHDRAWN)) {
            findings.add(draft.sources().at(draft.trigger(), "event"), Trouble.of("withdrawn-trigger"));
        }
        draft.exits().forEach(exit -> look(exit, trigger, draft, findings));
        draft.goal().filter(goal -> goal.event().equals(trigger) && ONCE.contains(trigger)).ifPresent(
                goal -> findings.add(draft.sources().at(goal, "event"),
                        Trouble.of("goal-once").with("event", trigger)));
        draft.goal().ifPresent(goal -> look(goal, trigger, draft, findings));
        Duration longest = WaitsWithinGoal.longest(draft.steps());
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.WaitFor wait) {
                wait.awaited().forEach(awaited -> look(awaited, longest, draft, findings));
            }
        });
    }

    private static void look(Goal goal, String trigger, Draft draft, Findings findings) {
        boolean same = goal.event().equals(trigger)
                && goal.where().filter(where -> ONE_ORDER.matcher(where.text()).find()).isPresent();
        if (goal.event().equals(WITHDRAWN) && goal.where().isEmpty()) {
            findings.add(draft.sources().at(goal, "event"), Trouble.of("never-heard").saying("goal"));
        } else if (same && trigger.equals(MemberEvent.PurchaseCompleted.TYPE)) {
            findings.add(draft.sources().at(goal, "where"), Trouble.of("goal-once").saying("order").hint("order"));
        }
    }

    private static void look(Exit exit, String trigger, Draft draft, Findings findings) {
        // What is withdrawn of one channel or topic ends nothing by itself.
        if (exit.event().equals(WITHDRAWN) && !draft.sources().has(exit, "where")) {
            findings.add(draft.sources().at(exit, "event"), Trouble.of("needless-exit"));
        }
        if (exit.where().isPresent() || exit.event().isEmpty()) {
            return;
        }
        if (draft.goal().filter(goal -> goal.event().equals(exit.event())).isPresent()) {
            findings.add(draft.sources().at(exit, "event"), Trouble.of("exit-before-goal").with("event", exit.event()));
        } else if (exit.event().equals(trigger)) {
            findings.add(draft.sources().at(exit, "event"), Trouble.of("exit-is-trigger").with("event", trigger));
        }
    }

    private static void look(Step.Awaited wait, Duration longest, Draft draft, Findings findings) {
        if (wait.event().isEmpty()) {
            return;
        }
        boolean goalTakes = draft.goal()
                .filter(goal -> takes(goal, wait) && longest.compareTo(goal.within()) <= 0).isPresent();
        boolean exitTakes = draft.exits().stream()
                .anyMatch(exit -> exit.event().equals(wait.event())
                        && (exit.where().isEmpty() || exit.where().equals(wait.where())));
        if (wait.event().equals(WITHDRAWN) && !draft.sources().has(wait, "where")) {
            findings.add(draft.sources().at(wait, "event"), Trouble.of("never-heard"));
        } else if (goalTakes || exitTakes) {
            Trouble trouble = Trouble.of(exitTakes ? "exit-takes-event" : "goal-takes-event").with("event",
                    wait.event());
            findings.add(draft.sources().at(wait, "event"),
                    wait.where().isPresent() && isAsked(draft, wait) ? trouble.saying("same").hint("same") : trouble);
        }
    }

    /// {@return whether the goal or an exit asks what the wait asks}
    private static boolean isAsked(Draft draft, Step.Awaited wait) {
        return Stream.concat(draft.goal().flatMap(Goal::where).stream(),
                draft.exits().stream().flatMap(exit -> exit.where().stream()))
                .anyMatch(where -> wait.where().filter(where::equals).isPresent());
    }

    private static boolean takes(Goal goal, Step.Awaited wait) {
        return goal.event().equals(wait.event()) && (goal.where().isEmpty() || goal.where().equals(wait.where()));
    }
}
