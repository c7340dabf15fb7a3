/// The law of every store, as a suite that each implementation passes.
@NullMarked
package dev.safar.store;

import org.jspecify.annotations.NullMarked;
