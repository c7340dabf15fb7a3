package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;
import dev.safar.message.Variable;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// Rules `unannounced-reward`, `coupon-before-reward` and `coupon-on-some-ways`: a reward is told of, and what is told of was given.
final class Coupons implements TextRule {
    @Override
    public void check(Draft draft, TextShelf texts, Findings findings) {
        Set<Step> announced = Collections.newSetFromMap(new IdentityHashMap<>());
        Passed.walk(draft.steps(), Step.Reward.class, (step, passed) -> Letters.of(step)
                .filter(letter -> shows(letter, texts)).ifPresent(letter -> {
                    announced.addAll(passed.perhaps());
                    look(letter, passed, draft, findings);
                }));
        AllSteps.in(draft.steps()).filter(Step.Reward.class::isInstance).filter(step -> !announced.contains(step))
                .forEach(step -> findings.add(draft.sources().at(step, "reward"),
                        Trouble.of("unannounced-reward").with("id", step.id())));
    }

    static boolean shows(Letters letter, TextShelf texts) {
        return texts.templates(letter.template()).stream()
                .anyMatch(text -> text.uses(Variable.COUPON) || text.uses(Variable.VALID_UNTIL));
    }

    private static void look(Letters letter, Passed passed, Draft draft, Findings findings) {
        if (!passed.anySurely()) {
            findings.add(draft.sources().at(letter.step(), letter.body(), "template"),
                    Trouble.of(passed.anyPerhaps() ? "coupon-on-some-ways" : "coupon-before-reward").with("text",
                            letter.template()));
        }
    }
}
