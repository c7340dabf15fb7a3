package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.condition.StepMention;
import dev.safar.language.duration.Durations;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Rule `wait-before-deadline`, a warning: who waits for what a task leads to waits at least until its deadline, before somebody else is asked.
final class TasksWaitedFor implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        List<Question> questions = Question.in(draft);
        List<Step.Task> tasks = AllSteps.in(draft.steps()).filter(Step.Task.class::isInstance)
                .map(Step.Task.class::cast)
                .toList();
        questions.forEach(question -> question.step().ifPresent(step -> {
            if (step instanceof Step.WaitFor wait && !wait.onTimeout().isEmpty()) {
                Set<String> named = question.scan().steps().stream().map(StepMention::step)
                        .collect(Collectors.toSet());
                tasks.stream().filter(task -> named.contains(task.id()))
                        .filter(task -> wait.atMost().compareTo(task.deadline()) < 0)
                        .forEach(task -> findings.add(draft.sources().at(wait, "waitFor", "atMost"),
                                Trouble.of("wait-before-deadline").with("task", task.id())
                                        .with("wait", Durations.term(wait.atMost()))
                                        .with("deadline", Durations.term(task.deadline()))));
            }
        }));
    }
}
