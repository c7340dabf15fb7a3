package dev.safar.channel;

/// Something was handed over whole, and nobody said whether it was taken. Thrown through the flow, so that nothing is written of it: the protocol then makes
/// UNCERTAIN of the effect, or hands it over again where the channel drops repeats (rule 9).
public final class LostAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Names what it was about.
    ///
    /// @param channel who did not answer, as in `ses`
    /// @param effect the id of the effect
    public LostAnswerException(String channel, String effect) {
        super("'" + effect + "' was handed to " + channel + ", which did not answer");
    }
}
