/// The queue of one machine, in the stand of SQS: what is sent stays in the file until it is done, comes again where it failed, and ends among the dead
/// letters. Takes texts; hands out batches.
@NullMarked
package dev.safar.local.queue;

import org.jspecify.annotations.NullMarked;
