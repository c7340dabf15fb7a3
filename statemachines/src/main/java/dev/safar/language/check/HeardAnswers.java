package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;

/// Rule `no-answer-here`: what a wait heard is not read on the way on which it heard nothing.
final class HeardAnswers implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        sequence(draft.steps(), List.of(), Question.bySteps(draft), findings);
    }

    private static void sequence(List<Step> steps, List<String> silent, IdentityHashMap<Step, List<Question>> questions,
            Findings findings) {
        for (Step step : steps) {
            questions.getOrDefault(step, List.of()).forEach(question -> look(question, silent, findings));
            if (step instanceof Step.WaitFor wait) {
                wait.awaited().forEach(awaited -> sequence(awaited.steps(), silent, questions, findings));
                sequence(wait.onTimeout(), Stream.concat(silent.stream(), Stream.of(wait.id())).toList(), questions,
                        findings);
            } else {
                AllSteps.branches(step).forEach(branch -> sequence(branch, silent, questions, findings));
            }
        }
    }

    private static void look(Question question, List<String> silent, Findings findings) {
        question.scan().paths().forEach(path -> silent.stream().filter(wait -> path.begins("steps", wait)).forEach(
                wait -> findings.add(question.at(path.names().get(1).offset()),
                        Trouble.of("no-answer-here").with("wait", wait))));
    }
}
