/// Tests of the live stack's parts, on clocks that are moved by hand.
@NullMarked
package dev.safar.local.live;

import org.jspecify.annotations.NullMarked;
