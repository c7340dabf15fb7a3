package dev.safar.local.queue;

import dev.safar.store.FixedInstant;
import java.time.Instant;

/// A text on the queue.
///
/// @param id by which it is known, for ever
/// @param visible when it may be received
/// @param sent when it was sent
/// @param failures how often it was received and failed
/// @param body what was sent
public record Message(String id, Instant visible, Instant sent, int failures, String body) {
    /// {@return its body is left out: it is about people}
    @Override
    public String toString() {
        return "Message[" + id + ", failed " + failures + " times]";
    }

    /// The instant first, so that keys stand in the order in which messages may be received.
    String key() {
        return FixedInstant.of(visible) + id;
    }

    String value() {
        return FixedInstant.of(sent) + failures + " " + body;
    }

    static Message read(String key, String value) {
        int space = value.indexOf(' ', FixedInstant.WIDTH);
        return new Message(key.substring(FixedInstant.WIDTH), FixedInstant.in(key), FixedInstant.in(value),
                Integer.parseInt(value.substring(FixedInstant.WIDTH, space)), value.substring(space + 1));
    }
}
