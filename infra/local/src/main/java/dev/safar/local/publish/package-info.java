/// Publishing on one machine: what marketing wrote against what is live, in words, and the switch. Takes files and a store; hands on proposals, sentences, and
/// [Editions][dev.safar.local.live.Editions] for the live stack.
@NullMarked
package dev.safar.local.publish;

import org.jspecify.annotations.NullMarked;
