package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Trouble;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Rule `same-coupon`, a warning: no two journeys give one coupon, so that a count belongs to one of them.
final class SharedCoupons implements CompanyRule {
    @Override
    public void check(List<Company> journeys) {
        Map<String, String> first = new HashMap<>();
        journeys.forEach(journey -> AllSteps.in(journey.draft().steps()).filter(Step.Reward.class::isInstance)
                .map(Step.Reward.class::cast).forEach(reward -> {
                    String other = first.computeIfAbsent(reward.coupon(), _ -> journey.draft().name());
                    if (!other.equals(journey.draft().name())) {
                        journey.findings().add(journey.draft().sources().at(reward, "reward", "coupon"),
                                Trouble.of("same-coupon").with("name", reward.coupon()).with("other", other));
                    }
                }));
    }
}
