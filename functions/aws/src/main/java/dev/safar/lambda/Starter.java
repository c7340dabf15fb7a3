package dev.safar.lambda;

import dev.safar.flow.Start;

/// Starts executions: the port to Step Functions.
@FunctionalInterface
public interface Starter {
    /// Starts one segment. To start it again does no harm: one execution takes the claim, and the others end without effect (protocol, rule 4).
    ///
    /// @param start what
    /// @throws RuntimeException if it was not started, or nobody knows; the lease heals it
    void start(Start start);
}
