package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;
import dev.safar.message.Language;
import dev.safar.message.Template;
import dev.safar.message.Variable;

/// Rule `survey-without-link`: the text of a survey has the link through which she answers, in every language.
final class SurveyLinks implements TextRule {
    @Override
    public void check(Draft draft, TextShelf texts, Findings findings) {
        AllSteps.in(draft.steps()).filter(Step.Survey.class::isInstance).map(Step.Survey.class::cast)
                .forEach(survey -> texts.templates(survey.template()).stream()
                        .filter(text -> !text.uses(Variable.LINK)).map(Template::language).map(Language::tag)
                        .findFirst()
                        .ifPresent(language -> findings.add(draft.sources().at(survey, "survey", "template"),
                                Trouble.of("survey-without-link").with("text", survey.template()).with("language",
                                        language))));
    }
}
