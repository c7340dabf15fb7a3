package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.Optional;

/// Rules `same-coupon` and `same-survey`, warnings: no two journeys give one coupon, or ask under one name, so that a count and an answer belong to one of
/// them.
final class SharedNames implements CompanyRule {
    @Override
    public void check(List<Company> journeys) {
        look(journeys, "same-coupon", "reward", "coupon",
                step -> step instanceof Step.Reward reward ? Optional.of(reward.coupon()) : Optional.empty());
        look(journeys, "same-survey", "id", "",
                step -> step instanceof Step.Survey survey ? Optional.of(survey.id()) : Optional.empty());
    }

    private static void look(List<Company> journeys, String rule, String field, String inner,
            Function<Step, Optional<String>> name) {
        Map<String, String> first = new HashMap<>();
        journeys.forEach(journey -> AllSteps.in(journey.draft().steps()).forEach(step -> name.apply(step)
                .ifPresent(word -> {
                    String other = first.computeIfAbsent(word, _ -> journey.draft().name());
                    if (!other.equals(journey.draft().name())) {
                        journey.findings().add(journey.draft().sources().at(step, field, inner),
                                Trouble.of(rule).with("name", word).with("other", other));
                    }
                })));
    }
}
