/// Whether a deployed stage decides what one JVM decides: scenarios are played in one JVM, and the same envelopes at the same instants at a deployment whose clock
/// can be moved; every row of every member must be the same afterwards, and every message that left.
@NullMarked
package dev.safar.local.compare;

import org.jspecify.annotations.NullMarked;
