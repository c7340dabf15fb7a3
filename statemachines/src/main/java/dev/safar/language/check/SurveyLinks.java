package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;
import dev.safar.message.Channel;
import dev.safar.message.Template;
import dev.safar.message.Variable;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// Rule `survey-without-link`: the text of a survey has the link through which she answers, in every language and for every channel that it is sent on.
final class SurveyLinks implements TextRule {
    @Override
    public void check(Draft draft, TextShelf texts, Findings findings) {
        AllSteps.in(draft.steps()).filter(Step.Survey.class::isInstance).map(Step.Survey.class::cast)
                .forEach(survey -> texts.templates(survey.template()).stream()
                        .flatMap(text -> trouble(survey, text).stream()).findFirst().ifPresent(trouble -> findings
                                .add(draft.sources().at(survey, "survey", "template"), trouble)));
    }

    private static Optional<Trouble> trouble(Step.Survey survey, Template text) {
        Trouble trouble = Trouble.of("survey-without-link").with("text", survey.template()).with("language",
                text.language().tag());
        if (!text.uses(Variable.LINK)) {
            return Optional.of(trouble);
        }
        return channels(survey).filter(channel -> !text.uses(Variable.LINK, channel)).findFirst()
                .map(channel -> trouble.saying("channel").with("channel", channel.word()));
    }

    private static Stream<Channel> channels(Step.Survey survey) {
        return survey.firstOf().isEmpty() ? Arrays.stream(Channel.values()) : survey.firstOf().stream();
    }
}
