package dev.safar.language.check;

import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.json.Position;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.SortedSet;
import java.util.TreeSet;

/// Rule `title-language`, a warning: a title is there in every language in which the journey or any of its steps has one.
final class Titles implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        SortedSet<String> languages = new TreeSet<>(draft.title().byLanguage().keySet());
        AllSteps.in(draft.steps()).forEach(step -> languages.addAll(step.title().byLanguage().keySet()));
        look(draft.title(), draft.sources().at(draft, "title"), languages, findings);
        AllSteps.in(draft.steps()).forEach(step -> look(step.title(), place(step, draft), languages, findings));
    }

    private static Position place(Step step, Draft draft) {
        return draft.sources().has(step, "title")
                ? draft.sources().at(step, "title")
                : draft.sources().at(step, "task", "title");
    }

    private static void look(LocalText title, Position at, SortedSet<String> languages, Findings findings) {
        SortedSet<String> missing = new TreeSet<>(languages);
        missing.removeAll(title.byLanguage().keySet());
        if (!title.byLanguage().isEmpty() && !missing.isEmpty()) {
            findings.add(at, Trouble.of("title-language").with("missing", Term.codes(missing)));
        }
    }
}
