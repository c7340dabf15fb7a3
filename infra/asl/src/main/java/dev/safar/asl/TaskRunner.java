package dev.safar.asl;

/// Does the work of Task states: the one door from an execution to the world.
@FunctionalInterface
public interface TaskRunner {
    /// Does one attempt of one task, on the thread that runs the execution: the calls of parallel branches follow one another, and on
    /// the virtual clock their times still overlap. What the world does wrong is a [TaskOutcome.Failed]; an exception is our own bug and ends
    /// the run with it.
    ///
    /// @param call what is asked
    /// @return what became of it
    TaskOutcome run(TaskCall call);
}
