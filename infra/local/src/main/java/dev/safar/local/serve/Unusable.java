package dev.safar.local.serve;

/// What was asked cannot be served, and its message says why and what to do: for people, without a stack trace.
public final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what is wrong.
    ///
    /// @param message names the value and the way out; nothing secret, nothing personal
    public Unusable(String message) {
        super(message);
    }
}
