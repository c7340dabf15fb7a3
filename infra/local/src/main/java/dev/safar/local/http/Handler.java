package dev.safar.local.http;

/// Answers requests, many at once.
@FunctionalInterface
public interface Handler {
    /// Answers one request. It may wait for disks; each request has a thread of its own.
    ///
    /// @param request a whole request
    /// @return the answer
    /// @throws RuntimeException for a bug of ours: the sender hears 500 without a word of it
    Response handle(Request request);
}
