package dev.safar.language.check;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.Legible;
import dev.safar.journey.Legible.Kind;
import dev.safar.language.condition.Comparison;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.Locale;

/// Rules `wrong-comparison` and `unknown-value`: what is compared is of one kind, and where only certain words can stand, one of them is written; any
/// other comparison always comes out the same.
final class ComparableValues implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Question.in(draft).forEach(question -> question.scan().comparisons().forEach(
                comparison -> Reached.of(comparison.path(), question.names())
                        .filter(reached -> reached.isWhole(comparison.path()))
                        .ifPresent(reached -> look(question, comparison, reached.readable(), findings))));
    }

    private static void look(Question question, Comparison comparison, Legible readable, Findings findings) {
        if (!(readable instanceof Legible.Value value)) {
            return;
        }
        ConditionToken literal = comparison.literal();
        String name = comparison.path().last().text();
        if (!fits(value.kind(), literal) || (comparison.orders() && value.kind() == Kind.BOOLEAN)) {
            findings.add(question.at(literal.offset()),
                    Trouble.of("wrong-comparison").with("name", name).with("kind", Term.said(
                            "words/value." + value.kind().name().toLowerCase(Locale.ROOT)))
                            .with("found", shown(literal)));
        } else if (!value.words().isEmpty() && !value.words().contains(literal.text())) {
            findings.add(question.at(literal.offset()), Trouble.of("unknown-value").with("name", name)
                    .with("found", literal.text()).hint(Hints.questionOrList(literal.text(), value.words())));
        }
    }

    private static String shown(ConditionToken literal) {
        return literal.kind() == ConditionToken.Kind.STRING ? "'" + literal.text() + "'" : literal.text();
    }

    private static boolean fits(Kind kind, ConditionToken literal) {
        return switch (kind) {
            case TEXT, INSTANT, DATE -> literal.kind() == ConditionToken.Kind.STRING;
            case NUMBER -> literal.kind() == ConditionToken.Kind.NUMBER;
            case BOOLEAN -> literal.kind() == ConditionToken.Kind.NAME;
        };
    }
}
