package dev.safar.event;

import java.util.Locale;

/// What became of a message at its addressee.
public enum Reception {
    /// The mailbox or the phone took it.
    DELIVERED,
    /// It was opened.
    OPENED,
    /// A link in it was followed.
    CLICKED,
    /// It came back.
    BOUNCED;

    /// {@return the word in lower case, as in `delivered`}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
