/// Tests of the door.
@NullMarked
package dev.safar.door;

import org.jspecify.annotations.NullMarked;
