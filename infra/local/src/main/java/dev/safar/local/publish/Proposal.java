package dev.safar.local.publish;

import dev.safar.language.finding.Finding;
import dev.safar.local.live.Edition;
import dev.safar.publish.Plan;
import java.util.List;

/// What publishing would do, or why it cannot be done.
///
/// @param findings what there is to say about the files; where one is an error, nothing can be published
/// @param refusals why it makes no sense, a sentence each; where there is one, nothing can be published
/// @param plans a plan for each journey, in the order of their names
/// @param editions the versions to publish, in the same order
public record Proposal(List<Finding> findings, List<String> refusals, List<Plan> plans, List<Edition> editions) {
    /// Copies.
    public Proposal {
        findings = List.copyOf(findings);
        refusals = List.copyOf(refusals);
        plans = List.copyOf(plans);
        editions = List.copyOf(editions);
    }

    /// {@return whether it can be published}
    public boolean isSound() {
        return refusals.isEmpty() && findings.stream().noneMatch(Finding::isError) && !plans.isEmpty();
    }
}
