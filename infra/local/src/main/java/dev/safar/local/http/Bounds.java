package dev.safar.local.http;

/// How long the server waits for a client, and how much it keeps for all of them.
///
/// @param patienceMillis how long all headers of a request may take, and how far a body may fall behind [Pace]
/// @param bodyBytes how much of bodies may be held at once, of all requests together
record Bounds(long patienceMillis, long bodyBytes) {
    static final Bounds USUAL = new Bounds(20_000, 64L * 1024 * 1024);
}
