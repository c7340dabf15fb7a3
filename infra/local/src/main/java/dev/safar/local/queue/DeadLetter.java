package dev.safar.local.queue;

import dev.safar.store.FixedInstant;
import java.time.Instant;

/// A message that failed too often. See [DeadLetterBox].
///
/// @param id the message's
/// @param sent when it was sent
/// @param died when it was given up
/// @param failures how often it had failed
/// @param reason why the last time: our words and names of classes, nothing of what is in it
/// @param body what was sent
public record DeadLetter(String id, Instant sent, Instant died, int failures, String reason, String body) {
    /// {@return without its body, which is about people}
    @Override
    public String toString() {
        return "DeadLetter[" + id + ", " + reason + "]";
    }

    /// {@return the same with another body}
    ///
    /// @param other what stands in its place
    public DeadLetter saying(String other) {
        return new DeadLetter(id, sent, died, failures, reason, other);
    }

    String value() {
        return FixedInstant.of(sent) + FixedInstant.of(died) + failures + " " + reason.replace('\n', ' ') + "\n" + body;
    }

    static DeadLetter read(String id, String value) {
        int space = value.indexOf(' ', 2 * FixedInstant.WIDTH);
        int line = value.indexOf('\n', space);
        return new DeadLetter(id, FixedInstant.in(value), FixedInstant.in(value.substring(FixedInstant.WIDTH)),
                Integer.parseInt(value.substring(2 * FixedInstant.WIDTH, space)), value.substring(space + 1, line),
                value.substring(line + 1));
    }
}
