package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;
import dev.safar.message.Language;
import java.util.TreeSet;

/// Rule `missing-language`, a warning: a text is there in every language in which the shop has texts.
final class TextLanguages implements TextRule {
    @Override
    public void check(Draft draft, TextShelf texts, Findings findings) {
        Letters.in(draft.steps()).filter(letter -> texts.ids().contains(letter.template())).forEach(letter -> {
            TreeSet<Language> missing = new TreeSet<>(texts.languages());
            missing.removeAll(texts.of(letter.template()).keySet());
            if (!missing.isEmpty()) {
                findings.add(draft.sources().at(letter.step(), letter.body(), "template"),
                        Trouble.of("missing-language").with("text", letter.template()).with("missing",
                                Term.codes(missing.stream().map(Language::tag).toList())));
            }
        });
    }
}
