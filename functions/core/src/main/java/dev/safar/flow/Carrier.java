package dev.safar.flow;

import java.time.Instant;

/// Carries things out of the house: the port to mail, text messages and the staff's desk.
public interface Carrier {
    /// Hands one thing over. It is called again with the same effect after it said [Receipt.Down]; and after a fault in between only where it says
    /// that it drops repeats.
    ///
    /// @param outgoing what
    /// @return what the channel said
    Receipt carry(Outgoing outgoing);

    /// Whether the channel that would carry it knows effects by their ids, and drops one that it took before. Only what it says is true of may be
    /// handed over again when nobody knows whether it was taken (protocol, rule 9).
    ///
    /// @param outgoing what
    /// @return false, where a channel says nothing else
    default boolean dropsRepeats(Outgoing outgoing) {
        return false;
    }

    /// What a channel says.
    sealed interface Receipt {
        /// It took it.
        record Taken() implements Receipt {}

        /// It will never take it.
        ///
        /// @param reason why, without personal data
        record Refused(String reason) implements Receipt {}

        /// It is down.
        ///
        /// @param until when to try again
        record Down(Instant until) implements Receipt {}
    }
}
