package dev.safar.journey;

/// The words by which a decision is frozen: what a step came to.
public final class Outcomes {
    /// What was waited for happened; where that was one of several, `-1` and so on stands behind it.
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

    /// {@return whether something that was waited for happened}
    ///
    /// @param outcome what a wait came to
    public static boolean isEvent(String outcome) {
        return outcome.equals(EVENT) || outcome.startsWith(EVENT + "-");
    }
}
