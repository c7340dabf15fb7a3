package dev.safar.local.mail;

/// What a mail server said to a mail.
public sealed interface Said {
    /// It took it.
    record Taken() implements Said {}

    /// It will never take it.
    ///
    /// @param code its own number, as in `smtp-550-5.1.1`, or a word of ours; never its text, which may name the addressee
    record Refused(String code) implements Said {}

    /// It took nothing, and may later.
    ///
    /// @param why a word, as in `no-connection` or `smtp-421`
    record Away(String why) implements Said {}

    /// It took nothing for this one addressee, and may later; mail to others it takes.
    ///
    /// @param code its own number, as in `smtp-450-4.2.1`; never its text
    record Later(String code) implements Said {}

    /// The mail was handed over whole, and then nothing more was heard: it may be on its way, or not.
    record Unclear() implements Said {}
}
