/// The kinds of shops. Takes a genuine delivery from `webhook`; hands back envelopes of ours. Each kind is one class with its signature, and one with
/// what its bodies mean; what they share is how a body is read (leniently) and how an envelope is written.
@NullMarked
package dev.safar.webhook.source;

import org.jspecify.annotations.NullMarked;
