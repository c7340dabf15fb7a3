package dev.safar.local.simulate;

/// Something that was asked for and cannot be used. Its message is for the person who typed it.
public final class Unusable extends Exception {
    /// Says what is wrong and what to do.
    ///
    /// @param message one sentence
    public Unusable(String message) {
        super(message, null, false, false);
    }
}
