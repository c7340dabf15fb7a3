/// The door for facts. Takes the bytes of one envelope from the webhook or the queue, and the instant at which they came; hands a
/// [dev.safar.event.MemberEvent] to the fold, findings to the sender, or a reason to the rejection row (protocol, rules 13, 15 and 19).
/// The format is described in `docs/events.md`.
@NullMarked
package dev.safar.door;

import org.jspecify.annotations.NullMarked;
