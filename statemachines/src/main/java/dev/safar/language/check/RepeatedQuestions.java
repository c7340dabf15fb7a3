package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.expression.Known;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Rules `same-condition`, `never-true` and `always-true`, warnings: no condition asks what is known already, be it by what was asked around it with no time
/// between, by what began the journey, or by itself; else one of its ways is dead.
final class RepeatedQuestions implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        new Walk(draft, findings, Question.bySteps(draft), new Bounds(draft)).all();
    }

    /// What is known on the way to a step.
    ///
    /// @param asked by which questions
    /// @param known what followed from their answers
    private record Way(List<Step.If> asked, Known known) {
        Way behind(Step.If choice, Known answered) {
            return new Way(Stream.concat(asked.stream(), Stream.of(choice)).toList(), answered);
        }

        Way later() {
            return new Way(List.of(), known.lasting());
        }
    }

    private record Walk(Draft draft, Findings findings, IdentityHashMap<Step, List<Question>> questions,
            Bounds bounds) {
        void all() {
            Known begun = Known.nothing();
            for (Question question : Question.in(draft)) {
                boolean begins = question.step().isEmpty()
                        && draft.trigger().when().filter(question.condition()::equals).isPresent();
                if (question.step().isEmpty() && !question.isOfDate()) {
                    look(question, Known.nothing());
                }
                if (begins && draft.trigger() instanceof Trigger.OnEvent) {
                    begun = begun.holding(question.condition().text()).renamed("event", "entry").lasting();
                }
            }
            sequence(draft.steps(), new Way(List.of(), begun));
        }

        private void sequence(List<Step> steps, Way before) {
            Way way = before;
            for (Step step : steps) {
                switch (step) {
                    case Step.If choice -> choice(choice, way);
                    case Step.WaitFor wait -> wait(wait, way.later());
                    case Step.WaitUntil until -> sequence(until.onMissing(), way.later());
                    case Step.Split split -> {
                        Way inside = way;
                        split.arms().forEach(arm -> sequence(arm.steps(), inside));
                    }
                    case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.End _ ->
                        {
                        }
                }
                way = takesTime(step) ? way.later() : way;
            }
        }

        private void choice(Step.If choice, Way way) {
            Condition condition = choice.condition();
            boolean stands = draft.sources().knows(condition);
            Optional<Step.If> same = way.asked.stream().filter(one -> stands && one.condition().equals(condition))
                    .findFirst();
            if (same.isPresent()) {
                findings.add(draft.sources().at(condition, 0),
                        Trouble.of("same-condition").with("before", same.get().id()));
            } else {
                questions.getOrDefault(choice, List.of()).forEach(question -> look(question, way.known));
            }
            sequence(choice.then(), way.behind(choice, stands ? way.known.holding(condition.text()) : way.known));
            sequence(choice.otherwise(), way.behind(choice, stands ? way.known.failing(condition.text()) : way.known));
        }

        private void wait(Step.WaitFor wait, Way later) {
            questions.getOrDefault(wait, List.of()).forEach(question -> look(question, later.known));
            wait.awaited().forEach(awaited -> sequence(awaited.steps(), new Way(List.of(), awaited.where()
                    .filter(draft.sources()::knows)
                    .map(where -> Known.nothing().holding(where.text())
                            .renamed("event", "steps." + wait.id() + ".event").lasting().and(later.known))
                    .orElse(later.known))));
            sequence(wait.onTimeout(), later);
        }

        private void look(Question question, Known known) {
            known.and(bounds.of(question)).answer(question.condition().text())
                    // Of what cannot be meant, that is said already.
                    .filter(_ -> question.answer().complaints().isEmpty())
                    .ifPresent(
                            answer -> findings.add(question.at(), Trouble.of(answer ? "always-true" : "never-true")));
        }
    }

    /// Even an action may: it waits for the morning.
    private static boolean takesTime(Step step) {
        return Stream.concat(Stream.of(step), AllSteps.inside(step))
                .anyMatch(one -> one instanceof Step.Pause || one instanceof Step.Action);
    }
}
