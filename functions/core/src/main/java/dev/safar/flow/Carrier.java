package dev.safar.flow;

import dev.safar.member.MemberId;
import java.time.Instant;
import java.util.Optional;

/// Carries things out of the house: the port to mail, text messages and the staff's desk.
public interface Carrier {
    /// Hands one thing over. It is called again with the same effect after it said [Receipt.Down] or, with an instant, [Receipt.Away]; and after a fault in between only where it says
    /// that it drops repeats.
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
        /// @param reason why, in the channel's own word, without personal data; it stands beside our own reason `rejected`
        record Refused(String reason) implements Receipt {}

        /// It is down.
        ///
        /// @param until when to try again; taken as at least a minute and at most a day from now, so that a channel that names no time to come is not
        ///        asked again at once and for ever, and one that names a far year is still asked
        record Down(Instant until) implements Receipt {}

        /// It is not down: this one address takes nothing for a while.
        ///
        /// @param until when to try again, taken as that of [Down]; empty where the channel has tried for long enough, and never will again
        /// @param reason why, in the channel's own word, without personal data
        record Away(Optional<Instant> until, String reason) implements Receipt {}
    }
}
