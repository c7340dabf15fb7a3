package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.expression.Known;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Rule `same-survey`, a warning: no two journeys ask under one name, so that an answer belongs to one of them. Two may, where whatever either of them hears of
/// such an answer, by a wait, its goal or an exit, is told by `event.journey` to be an answer to its own question.
final class SharedSurveys implements CompanyRule {
    @Override
    public void check(List<Company> journeys) {
        Map<String, List<Draft>> asking = new HashMap<>();
        journeys.forEach(journey -> AllSteps.in(journey.draft().steps()).filter(Step.Survey.class::isInstance)
                .forEach(survey -> look(journey, survey,
                        asking.computeIfAbsent(survey.id(), _ -> new ArrayList<>()))));
    }

    /// @param asking the journeys that ask under the same name, as far as they were seen; takes this one
    private static void look(Company journey, Step survey, List<Draft> asking) {
        Draft draft = journey.draft();
        boolean apart = hearsItsOwn(draft, survey.id());
        asking.stream().filter(other -> !other.name().equals(draft.name()))
                .filter(other -> !(apart && hearsItsOwn(other, survey.id()))).findFirst()
                .ifPresent(other -> journey.findings().add(draft.sources().at(survey, "id"),
                        Trouble.of("same-survey").with("name", survey.id()).with("other", other.name()).with("right",
                                "event.journey = '" + draft.name() + "'")));
        asking.add(draft);
    }

    /// {@return whether no answer to another journey's question under that name means anything to this one}
    private static boolean hearsItsOwn(Draft draft, String name) {
        boolean within = Answers.heard(draft).map(SharedSurveys::said).allMatch(known -> known.word("event.journey")
                .map(draft.name()::equals).orElseGet(() -> isOfAnother(known, name)));
        return within && begins(draft).map(SharedSurveys::said)
                .allMatch(known -> known.word("event.journey").isPresent() || isOfAnother(known, name));
    }

    private static Known said(Optional<Condition> asked) {
        return asked.map(condition -> Known.nothing().holding(condition.text())).orElseGet(Known::nothing);
    }

    private static boolean isOfAnother(Known known, String name) {
        return known.word("event.step").filter(step -> !step.equals(name)).isPresent();
    }

    private static Stream<Optional<Condition>> begins(Draft draft) {
        return draft.trigger() instanceof Trigger.OnEvent on && on.event().equals(Answers.ANSWERED)
                ? Stream.of(on.when())
                : Stream.empty();
    }
}
