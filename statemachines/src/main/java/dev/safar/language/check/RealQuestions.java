package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.language.expression.Answer;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;

/// Rules `constant-condition` and `no-question`, and all that [Answer] complains of: a condition asks something, what it asks can be answered with yes or
/// no, and each part of it can be meant.
final class RealQuestions implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Question.in(draft).forEach(question -> {
            Answer answer = question.answer();
            answer.complaints()
                    .forEach(complaint -> findings.add(question.at(complaint.offset()), complaint.trouble()));
            if (!question.isOfDate()) {
                look(question, answer, findings);
            }
        });
    }

    private static void look(Question question, Answer answer, Findings findings) {
        if (isNoAnswer(answer.kind())) {
            findings.add(question.at(), Trouble.of("no-question").with("found", question.condition().text()));
        } else if (question.scan().isConstant()) {
            findings.add(question.at(),
                    Trouble.of("constant-condition").with("names", Term.codes(question.readable())));
        }
    }

    private static boolean isNoAnswer(Legible readable) {
        return switch (readable) {
            case Legible.Value value -> value.kind() != Legible.Kind.BOOLEAN;
            case Legible.Fields _,Legible.Many _ -> true;
            case Legible.Anything _ -> false;
        };
    }
}
