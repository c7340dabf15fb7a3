package dev.safar.webhook;

import dev.safar.event.FactKey;

/// Something that was signed and cannot be accepted: it becomes a row that people see (protocol, rule 19).
///
/// @param name its name in the world; what is sent again has the same
/// @param reason a word, as in `no-identity`: one of [dev.safar.door.Reason], or [#UNREADABLE]
/// @param text what was wrong and how to mend it, without personal data
public record Rejected(FactKey name, String reason, String text) {
    /// A platform's body that lacks what its kind must have.
    public static final String UNREADABLE = "unreadable-body";
}
