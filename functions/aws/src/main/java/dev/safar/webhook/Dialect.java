package dev.safar.webhook;

/// What the bodies of a source are written in.
public sealed interface Dialect {
    /// The envelope of `docs/events.md`, plain or as a CloudEvent: the door reads it as it is. At most 256 KiB, as one message of a queue.
    record Envelopes() implements Dialect {}

    /// A platform's own words.
    ///
    /// @param translator makes envelopes of them
    record Foreign(Translator translator) implements Dialect {}
}
