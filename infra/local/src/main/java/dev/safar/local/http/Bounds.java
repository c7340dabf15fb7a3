package dev.safar.local.http;

/// How long the server waits for a client, and for itself, and how much it keeps for all of them.
///
/// @param patienceMillis how long all headers of a request may take, and how far a body may fall behind [Pace]
/// @param bodyBytes how much of bodies may be held at once, of all requests together
/// @param stopMillis how long requests that were begun may take to end once it stops
record Bounds(long patienceMillis, long bodyBytes, long stopMillis) {
    static final Bounds USUAL = new Bounds(20_000, 64L * 1024 * 1024, 5_000);
}
