package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;

/// Rules `constant-condition` and `no-question`: a condition asks something, and what it asks can be answered with yes or no.
final class RealQuestions implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Question.in(draft).stream().filter(question -> !question.isOfDate()).forEach(question -> {
            if (question.scan().isConstant()) {
                findings.add(question.at(), Trouble.of("constant-condition"));
            }
            if (question.whole().filter(RealQuestions::isNoAnswer).isPresent()) {
                findings.add(question.at(), Trouble.of("no-question").with("found", question.condition().text()));
            }
        });
    }

    private static boolean isNoAnswer(Legible readable) {
        return switch (readable) {
            case Legible.Value value -> value.kind() != Legible.Kind.BOOLEAN;
            case Legible.Fields _,Legible.Many _ -> true;
            case Legible.Anything _ -> false;
        };
    }
}
