package dev.safar.message;

import dev.safar.event.Personal;
import java.time.Instant;

/// Whether something may be sent now.
public sealed interface Clearance {
    /// It may.
    ///
    /// @param channel the first of the step's channels that will carry it
    /// @param address where on that channel
    record Cleared(Channel channel, Personal<String> address) implements Clearance {}

    /// It may not, for a reason that will not pass.
    ///
    /// @param reason why
    record Withheld(Reason reason) implements Clearance {}

    /// Not yet.
    ///
    /// @param until when to ask again
    /// @param reason why not now
    record Postponed(Instant until, Reason reason) implements Clearance {
        /// At night.
        ///
        /// @param until when to ask again
        public Postponed(Instant until) {
            this(until, Reason.QUIET_HOURS);
        }
    }
}
