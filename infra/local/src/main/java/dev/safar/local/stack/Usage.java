package dev.safar.local.stack;

/// What a stack did that AWS would bill by the piece.
///
/// @param facts calls of `MemberEvents`, one fact each
/// @param sweeps ticks of the sweep
/// @param executions executions started
/// @param calls calls of `JourneySteps`
/// @param transitions states entered
public record Usage(long facts, long sweeps, long executions, long calls, long transitions) {
    /// Nothing.
    public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

    /// {@return both together}
    ///
    /// @param other another stack's
    public Usage plus(Usage other) {
        return new Usage(facts + other.facts, sweeps + other.sweeps, executions + other.executions,
                calls + other.calls, transitions + other.transitions);
    }
}
