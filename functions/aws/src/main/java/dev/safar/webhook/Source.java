package dev.safar.webhook;

import java.util.List;
import java.util.Optional;

/// A kind of shop: how it signs and what its bodies mean. One small class each, in the package `source`; `CONTRIBUTING.md` says how to add one.
public interface Source {
    /// {@return the header with the signature, in lower case; a request without it, or with two, is refused before [#verify(WebhookRequest)]}
    String signatureHeader();

    /// {@return the other headers that must come exactly once, in lower case}
    List<String> otherHeaders();

    /// Checks the signature over the raw bytes, in constant time, and the signed time where there is one.
    ///
    /// @param request with each of the headers above exactly once
    /// @return why it is refused; empty where it is genuine
    Optional<WebhookAnswer.Refused> verify(WebhookRequest request);

    /// {@return what the bodies of this kind are}
    Dialect dialect();

    /// Whether a request only asks if somebody listens.
    ///
    /// @param request as it came; nothing is known of it
    /// @return true for such a request, which is never signed
    default boolean isGreeting(WebhookRequest request) {
        return false;
    }
}
