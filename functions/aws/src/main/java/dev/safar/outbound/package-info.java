/// Webhooks that go out. Takes bytes and an id; signs them, checks where they go, and hands on what the receiver answered. Knows nothing of letters or
/// journeys: whoever sends says what the bytes are.
@NullMarked
package dev.safar.outbound;

import org.jspecify.annotations.NullMarked;
