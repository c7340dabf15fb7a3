package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.condition.ReadPath;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;
import java.util.Optional;

/// Rule `no-answer-here`: what a wait heard is not read on the way on which it heard nothing.
final class HeardAnswers implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        List<Question> questions = Question.in(draft);
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.WaitFor wait) {
                List<Step> silent = AllSteps.in(wait.onTimeout()).toList();
                questions.stream().filter(question -> question.step().filter(silent::contains).isPresent())
                        .forEach(question -> look(question, wait, findings));
            }
        });
    }

    private static void look(Question question, Step.WaitFor wait, Findings findings) {
        Optional<ReadPath> read = question.scan().paths().stream().filter(path -> path.begins("steps", wait.id()))
                .findFirst();
        read.ifPresent(path -> findings.add(question.at(path.names().get(1).offset()),
                Trouble.of("no-answer-here").with("wait", wait.id())));
    }
}
