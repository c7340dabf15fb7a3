package dev.safar.webhook;

/// Makes envelopes of ours of a platform's body. Pure; it checks no more than it must, since the door reads every envelope strictly.
@FunctionalInterface
public interface Translator {
    /// Translates one body.
    ///
    /// @param delivery a genuine delivery
    /// @return what it means
    Translation translate(Delivery delivery);
}
