/// Makes events by hand: words typed on a command line become envelopes as `docs/events.md` describes them, signed as a shop signs. Takes what was typed;
/// hands on requests, and what came back.
@NullMarked
package dev.safar.local.trigger;

import org.jspecify.annotations.NullMarked;
