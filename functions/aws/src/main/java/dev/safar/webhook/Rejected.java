package dev.safar.webhook;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;

/// Something that was signed and cannot be accepted: it becomes a row that people see (protocol, rule 19).
///
/// @param about its name in the world, and to whom it leads
/// @param reason a word, as in `no-identity`: one of [dev.safar.door.Reason], [#UNREADABLE] or [#OTHER_SOURCE]
/// @param text what was wrong and how to mend it, without personal data
public record Rejected(Bearing about, String reason, String text) {
    /// A platform's body that lacks what its kind must have.
    public static final String UNREADABLE = "unreadable-body";
    /// An envelope that names a source which is not its sender's.
    public static final String OTHER_SOURCE = "other-source";

    /// {@return it with what another of its name lacks, each sentence once}
    ///
    /// @param other of the same name
    Rejected and(Rejected other) {
        return text.contains(other.text) ? this : new Rejected(about, reason, text + "; " + other.text);
    }

    /// {@return its name in the world}
    public FactKey name() {
        return about.name();
    }
}
