package dev.safar.store;

/// What was stored cannot be read: it was damaged, or a newer version wrote it. The message names places and forms, never values, since the
/// values may be personal.
public final class UnreadableItemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what is wrong.
    ///
    /// @param message where, what was expected, and the form that was found
    public UnreadableItemException(String message) {
        super(message);
    }
}
