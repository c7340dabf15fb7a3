/// The command line, and later the whole stack in one JVM. It takes what a person types, builds clock, store and channels from it once, hands
/// them to the rooms that do the work, and shows what came of it. Nothing else in the house reads arguments, the environment or the clock.
@NullMarked
package dev.safar.local;

import org.jspecify.annotations.NullMarked;
