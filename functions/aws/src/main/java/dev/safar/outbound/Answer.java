package dev.safar.outbound;

import java.time.Instant;
import java.util.Optional;

/// What became of one webhook that was sent.
public sealed interface Answer {
    /// The receiver took it: any 2xx.
    record Taken() implements Answer {}

    /// The receiver will never take this one.
    ///
    /// @param word as in `webhook-422`; never what it wrote
    record Refused(String word) implements Answer {}

    /// The receiver is gone for good (410): nothing more is to be sent there.
    record Gone() implements Answer {}

    /// Not now.
    ///
    /// @param word why, as in `webhook-503`, `no-connection` or `forbidden-address`
    /// @param until when to come again, if the receiver said so
    record Later(String word, Optional<Instant> until) implements Answer {}

    /// It was sent, and no answer came: it may have been taken.
    record Lost() implements Answer {}
}
