package dev.safar.journey;

import java.util.Optional;

/// Where a run goes on, decided once and kept (protocol, rules 3 and 7).
///
/// @param place the state of the machine to go to; see [Places]
/// @param decided what the branches on the way came to
/// @param taken the event that a wait took, if one did
public record Landing(String place, Decided decided, Optional<Heard> taken) {
    /// {@return the place alone: what was decided and taken on the way lies in the enrollment itself from then on, and is not kept twice}
    Landing frozen() {
        return new Landing(place, Decided.NOTHING, Optional.empty());
    }
}
