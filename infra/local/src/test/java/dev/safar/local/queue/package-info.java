/// Tests of the durable queue.
@NullMarked
package dev.safar.local.queue;

import org.jspecify.annotations.NullMarked;
