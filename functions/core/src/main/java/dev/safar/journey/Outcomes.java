package dev.safar.journey;

/// The words by which a decision is frozen: what a step came to.
public final class Outcomes {
    /// What was waited for happened.
    public static final String EVENT = "event";
    /// The time ran out.
    public static final String TIMEOUT = "timeout";
    /// The date to wait for is not known.
    public static final String MISSING = "missing";
    /// A condition held.
    public static final String TRUE = "true";
    /// A condition did not hold.
    public static final String FALSE = "false";

    private Outcomes() {
    }
}
