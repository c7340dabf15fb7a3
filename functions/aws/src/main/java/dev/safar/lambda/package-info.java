/// The functions that AWS calls: bytes of JSON in, bytes of JSON out. Takes batches of the queue, calls of state machines and ticks of the
/// schedule, from AWS or from the one JVM that stands in for it; hands facts, tickets and due entries to `flow`, what must be started to a
/// [Starter], and what was done to the [dev.safar.log.Log].
///
/// The envelopes that AWS makes are read by jackson-jr; a fact inside of one comes from the world, so the strict [dev.safar.door.Door] reads it.
@NullMarked
package dev.safar.lambda;

import org.jspecify.annotations.NullMarked;
