package dev.safar.local.trigger;

/// Something typed that makes no event. The message is for whoever typed it, and says the way out.
public final class Mistyped extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Says what is wrong.
    ///
    /// @param message a sentence or two
    public Mistyped(String message) {
        super(message);
    }
}
