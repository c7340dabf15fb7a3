package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;

/// Rule `missing-text`: a text that a journey sends is there, in some language at least; else the journey would run and say nothing.
final class MissingTexts implements TextRule {
    @Override
    public void check(Draft draft, TextShelf texts, Findings findings) {
        Letters.in(draft.steps()).filter(letter -> !letter.template().isEmpty())
                .filter(letter -> !texts.ids().contains(letter.template())).forEach(letter -> {
                    Trouble trouble = Trouble.of("missing-text").with("name", letter.template())
                            .with("file", "messages/en/" + letter.template() + ".txt");
                    Term question = Hints.question(letter.template(), texts.ids());
                    findings.add(draft.sources().at(letter.step(), letter.body(), "template"),
                            question.isNothing() ? trouble : trouble.hint(question));
                });
    }
}
