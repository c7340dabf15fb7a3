package dev.safar.message;

import java.util.Locale;

/// Why something was not sent, and never will be.
public enum Withholding {
    /// She did not allow it, or forbade it.
    CONSENT,
    /// No address of hers is known on any of the step's channels.
    NO_ADDRESS,
    /// A complaint of hers is open, and she is not to be sold anything.
    COMPLAINT_OPEN,
    /// The text is not there in any language, or not for this channel.
    MISSING_TEXT;

    /// {@return the word in reports, as in `no-address`}
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
