package dev.safar.local.line;

/// The desk cannot be reached. The message is for whoever typed the command: what is wrong, and the way out.
public final class LineBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what is wrong.
    ///
    /// @param message a sentence or two
    public LineBroken(String message) {
        super(message);
    }
}
