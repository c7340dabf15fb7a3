package dev.safar.journey;

/// The names of the states at which a segment begins, goes on or ends, shared with the compiler.
public final class Places {
    /// Nothing more to do here: the member is parked.
    public static final String PARKED = "parked";
    /// Nothing more to do here: another execution has it, or it is over.
    public static final String STOP = "stop";
    /// Every step is done.
    public static final String FINISH = "finish";
    private static final String AFTER = "After ";

    private Places() {
    }

    /// {@return the state that stands behind a pause}
    ///
    /// @param step the pause's id
    public static String after(String step) {
        return AFTER + step;
    }
}
