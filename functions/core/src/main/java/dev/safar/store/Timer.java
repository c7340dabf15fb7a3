package dev.safar.store;

import dev.safar.member.MemberId;
import java.time.Instant;
import java.util.Optional;

/// What is due for a member and is counted from nothing that she did.
public sealed interface Timer extends Item {
    /// When a journey is to begin for her without a fact: on a date of hers, or because a step made something true of her.
    ///
    /// @param member whose
    /// @param journey which
    /// @param entry what she would enter by, as in `date/2026`; a day that is not of every year only by its keyed hash
    /// @param at when
    record Cue(MemberId member, String journey, String entry, Instant at) implements Timer {
        @Override
        public Key key() {
            return Key.cue(member, journey);
        }

        @Override
        public Optional<Instant> due() {
            return Optional.of(at);
        }
    }
}
