/// The whole system in one JVM, on a clock that moves only when told. Takes facts and instants; hands on what left the house.
@NullMarked
package dev.safar.local.stack;

import org.jspecify.annotations.NullMarked;
