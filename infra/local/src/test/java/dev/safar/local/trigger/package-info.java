/// Tests of events made by hand.
@NullMarked
package dev.safar.local.trigger;

import org.jspecify.annotations.NullMarked;
