/// Holds what marketing ships, journeys and texts, to its own promises.
@NullMarked
package dev.safar.shipped;

import org.jspecify.annotations.NullMarked;
