/// The proof of the protocol: the production code under every interleaving of its calls, and under faults at every one of them.
@NullMarked
package dev.safar.proof;

import org.jspecify.annotations.NullMarked;
