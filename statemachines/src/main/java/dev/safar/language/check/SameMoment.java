package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.ConditionScanner;
import dev.safar.journey.Goal;
import dev.safar.journey.Trigger;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;
import java.util.Optional;

/// Rules `same-moment` and `same-goal`, warnings: two journeys that the same thing begins do not both write at one instant, nor count the same success twice.
final class SameMoment implements CompanyRule {
    @Override
    public void check(List<Company> journeys) {
        for (int i = 1; i < journeys.size(); i++) {
            for (Company earlier : journeys.subList(0, i)) {
                look(earlier, journeys.get(i));
            }
        }
    }

    private static void look(Company earlier, Company journey) {
        if (earlier.draft().name().equals(journey.draft().name()) || !beginTogether(earlier.draft().trigger(),
                journey.draft().trigger())) {
            return;
        }
        Draft draft = journey.draft();
        String other = earlier.draft().name();
        if (Instants.meet(earlier.draft(), draft)) {
            journey.findings().add(draft.sources().at(draft, "trigger"),
                    Trouble.of("same-moment").with("other", other));
        }
        if (sameGoal(earlier.draft().goal(), draft.goal())) {
            journey.findings().add(draft.sources().at(draft, "goal"), Trouble.of("same-goal").with("other", other));
        }
    }

    /// Two conditions may both hold; that is known only where they are equal, or one is missing.
    private static boolean beginTogether(Trigger one, Trigger other) {
        boolean same = switch (one) {
            case Trigger.OnEvent on -> other instanceof Trigger.OnEvent too && too.event().equals(on.event());
            case Trigger.OnDate on -> other instanceof Trigger.OnDate too && too.moment().equals(on.moment());
            case Trigger.OnBecoming on ->
                other instanceof Trigger.OnBecoming too && too.becomes().equals(on.becomes());
            case Trigger.OnSilence after ->
                other instanceof Trigger.OnSilence too && too.length().equals(after.length());
        };
        return same && (one.when().isEmpty() || other.when().isEmpty() || isSame(one.when(), other.when()));
    }

    private static boolean sameGoal(Optional<Goal> one, Optional<Goal> other) {
        return one.isPresent() && other.isPresent() && one.get().event().equals(other.get().event())
                && one.get().where().equals(other.get().where());
    }

    /// {@return whether they are the same word by word, however they are spaced}
    private static boolean isSame(Optional<Condition> one, Optional<Condition> other) {
        return words(one).equals(words(other));
    }

    private static List<String> words(Optional<Condition> condition) {
        return condition.stream().flatMap(asked -> ConditionScanner.scan(asked.text()).stream())
                .map(token -> token.kind() + " " + token.text()).toList();
    }
}
