package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.condition.Comparison;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rules `unheard-survey`, `no-survey` and `survey-on-some-ways`: what a survey asks is waited for, and what is waited for was asked.
final class Surveys implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        IdentityHashMap<Step, List<Question>> questions = Question.bySteps(draft);
        Set<String> heard = Question.in(draft).stream().flatMap(Surveys::asked).map(asked -> asked.literal().text())
                .collect(Collectors.toSet());
        Set<String> others = AllSteps.in(draft.steps()).filter(step -> !(step instanceof Step.Survey)).map(Step::id)
                .collect(Collectors.toSet());
        boolean anyIsHeard = Answers.heard(draft).anyMatch(Optional::isEmpty);
        around(draft, others, findings);
        Passed.walk(draft.steps(), Step.Survey.class, (step, passed) -> {
            if (step instanceof Step.Survey survey && !anyIsHeard && !heard.contains(survey.id())) {
                findings.add(draft.sources().at(survey, "survey"),
                        Trouble.of("unheard-survey").with("id", survey.id()));
            }
            questions.getOrDefault(step, List.of()).forEach(question -> asked(question)
                    .forEach(asked -> look(question, asked, passed, others, findings)));
        });
    }

    /// Of what a goal and an exit ask it is unknown which way leads there.
    private static void around(Draft draft, Set<String> others, Findings findings) {
        Question.in(draft).stream().filter(question -> question.step().isEmpty())
                .forEach(question -> asked(question).map(Comparison::literal)
                        .filter(literal -> others.contains(literal.text()))
                        .forEach(literal -> findings.add(question.at(literal.offset() + 1),
                                Trouble.of("no-survey").with("found", literal.text()))));
    }

    private static Stream<Comparison> asked(Question question) {
        return question.scan().comparisons().stream().filter(
                comparison -> comparison.path().begins("event", "step") && comparison.path().names().size() == 2);
    }

    private static void look(Question question, Comparison asked, Passed passed, Set<String> others,
            Findings findings) {
        String name = asked.literal().text();
        if (others.contains(name)) {
            findings.add(question.at(asked.literal().offset() + 1), Trouble.of("no-survey").with("found", name));
        } else if (passed.onSomeWays(name)) {
            findings.add(question.at(asked.literal().offset() + 1),
                    Trouble.of("survey-on-some-ways").with("found", name));
        }
    }
}
