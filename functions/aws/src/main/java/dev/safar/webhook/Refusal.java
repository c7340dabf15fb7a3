package dev.safar.webhook;

import java.util.Locale;

/// Why a request is turned away: nothing of it is stored, and the sender is told by a 4xx (protocol, rule 19). The words never change.
public enum Refusal {
    /// No shop is wired under that name.
    UNKNOWN_SOURCE(404),
    /// Something other than `POST`.
    METHOD_NOT_ALLOWED(405),
    /// More bytes than the door reads.
    TOO_LARGE(413),
    /// A body that is compressed or otherwise encoded: what is signed are the bytes that arrive.
    UNSUPPORTED_ENCODING(415),
    /// A body that says of itself that it is not JSON.
    UNSUPPORTED_TYPE(415),
    /// The header with the signature did not come.
    MISSING_SIGNATURE(401),
    /// Another header that the platform always sends did not come.
    MISSING_HEADER(400),
    /// A header that must come once came several times, perhaps in other letters: nobody can say which one counts.
    DUPLICATED_HEADER(400),
    /// A header cannot be read.
    MALFORMED_HEADER(400),
    /// No secret of ours makes this signature.
    WRONG_SIGNATURE(401),
    /// The signed time is too far from the door's clock: perhaps somebody repeats what he overheard.
    STALE(401),
    /// The topic, which is not signed, does not fit the body, which is.
    TOPIC_MISMATCH(400),
    /// The body is not JSON, or not within the limits.
    NOT_JSON(400),
    /// The body is JSON, but no envelope of ours.
    MALFORMED_ENVELOPE(400);

    private final int status;

    Refusal(int status) {
        this.status = status;
    }

    /// {@return the HTTP status, 400 to 499}
    public int status() {
        return status;
    }

    /// {@return the stable word, as in `wrong-signature`}
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
