package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import java.util.List;

/// All rules over a whole journey.
public final class Rules {
    private static final List<Rule> ALL = List.of(new UniqueIds(), new ReservedIds(), new UniqueArms(),
            new StepReferences(),
            new EmptyBranches(), new UnreachableSteps(), new WaitsWithinGoal(), new HoldoutNeedsGoal());

    private Rules() {
    }

    /// Looks at a draft with every rule.
    ///
    /// @param draft as far as it could be read
    /// @param findings takes what is not as it should be
    public static void check(Draft draft, Findings findings) {
        ALL.forEach(rule -> rule.check(draft, findings));
    }
}
