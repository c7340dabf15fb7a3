package dev.safar.channel;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;

/// One way out of the house.
public interface Way {
    /// Hands one thing over.
    ///
    /// @param outgoing what; a letter's channel is one that this way is wired for
    /// @return what was said
    /// @throws LostAnswerException if it was handed over and nobody knows whether it was taken
    Receipt hand(Outgoing outgoing);

    /// {@return whether whoever stands at its end knows effects by their ids and drops one that it took before}
    default boolean dropsRepeats() {
        return false;
    }
}
