package dev.safar.asl;

/// Does the work of Task states: the one door from an execution to the world.
@FunctionalInterface
public interface TaskRunner {
    /// Does one attempt of one task. What the world does wrong is a [TaskOutcome.Failed]; an exception is our own bug and ends
    /// the run with it.
    ///
    /// @param call what is asked
    /// @return what became of it
    TaskOutcome run(TaskCall call);
}
