package dev.safar.receipt;

import dev.safar.event.Reception;
import java.time.Instant;
import java.util.Optional;

/// What one event of SES says.
public sealed interface Reading {
    /// Something became of a letter of ours.
    ///
    /// @param type as SES names it, as in `Delivery`
    /// @param effect the effect that sent the letter
    /// @param message SES's id of the letter
    /// @param at when it happened
    /// @param what happened
    record News(String type, String effect, String message, Instant at, What what) implements Reading {}

    /// Nothing that Safar counts, as that SES took the letter or will try again.
    ///
    /// @param type as SES names it
    record Nothing(String type) implements Reading {}

    /// It is no such event, or lacks what it must have.
    ///
    /// @param why what was expected, and how to mend it; without personal data
    record Unreadable(String why) implements Reading {}

    /// What happened to a letter.
    sealed interface What {
        /// It met with something.
        ///
        /// @param reception what
        /// @param link what was clicked, where it was a click
        record Met(Reception reception, Optional<String> link) implements What {}

        /// Its addressee told her mailbox that she does not want it.
        ///
        /// @param topic what it was about
        record Unwanted(String topic) implements What {}
    }
}
