package dev.safar.asl;

/// One state of a definition, compiled. Immutable: whatever changes lives in the [Visit].
sealed interface State
        permits PassState, TaskState, ChoiceState, WaitState, SucceedState, FailState, ParallelState, MapState {
    /// {@return what every type of state has}
    Outline outline();

    /// Makes one attempt: ends it through the visit, at once or later.
    ///
    /// @throws StateFailure when a field cannot be evaluated
    void perform(Visit visit);
}
