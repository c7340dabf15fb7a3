package dev.safar.flow;

import dev.safar.member.MemberId;
import java.time.Instant;

/// Carries things out of the house: the port to mail, text messages and the staff's desk.
public interface Carrier {
    /// Hands one thing over. It is called again with the same effect only after it said [Receipt.Down]; after a fault in between it is not.
    ///
    /// @param outgoing what
    /// @return what the channel said
    Receipt carry(Outgoing outgoing);

    /// Drops whatever this carrier keeps about a member. Called more than once while she is erased, the last time after nothing can leave any more; a
    /// carrier that keeps nothing has nothing to do. What was handed on to others is out of the house, and theirs to erase.
    ///
    /// @param member who is erased
    default void forget(MemberId member) {
        // Most carriers keep nothing.
    }

    /// What a channel says.
    sealed interface Receipt {
        /// It took it.
        record Taken() implements Receipt {}

        /// It will never take it.
        ///
        /// @param reason why, in the channel's own word, without personal data; it stands beside our own reason `rejected`
        record Refused(String reason) implements Receipt {}

        /// It is down.
        ///
        /// @param until when to try again; taken as at least a minute and at most a day from now, so that a channel that names no time to come is not
        ///        asked again at once and for ever, and one that names a far year is still asked
        record Down(Instant until) implements Receipt {}
    }
}
