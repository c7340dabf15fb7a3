/// Files of what webhooks missed: orders as CSV, or envelopes a line each. Takes a file; hands on batches of envelopes with the numbers of their lines, and
/// what cannot be read.
@NullMarked
package dev.safar.local.reconcile;

import org.jspecify.annotations.NullMarked;
