package dev.safar.proof;

import java.util.List;
import java.util.stream.Stream;

/// What must hold after every single call, whoever made it.
interface Law {
    /// All of them.
    List<Law> ALL = List.of(new EffectLaw(), new StopLaw(), new LeavingLaw(), new EnrollmentLaw(), new WaitLaw(),
            new BranchLaw(), new FactLaw(), new CorrectionLaw(), new CapLaw(), new ErasureLaw());

    /// Judges one call.
    ///
    /// @param before the world before it
    /// @param after the world after it
    /// @return what is broken, one sentence each
    Stream<String> broken(Moment before, Moment after);
}
