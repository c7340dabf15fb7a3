package dev.safar.asl;

import java.util.List;

/// What became of a definition: a machine, or everything that is wrong with it.
public sealed interface LoadResult {
    /// The definition can run.
    ///
    /// @param machine ready to be started, any number of times and by any number of threads
    record Loaded(StateMachine machine) implements LoadResult {}

    /// The definition cannot run.
    ///
    /// @param findings all of them, in the order of the definition; never empty
    record Refused(List<Finding> findings) implements LoadResult {}
}
