package dev.safar.local.rehearsal;

/// A scenario cannot be played, because something in its file cannot happen. Its message says where and why.
public final class Unplayable extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says why.
    ///
    /// @param message where and why
    public Unplayable(String message) {
        super(message);
    }
}
