/// Scenarios of journeys: what happens to a member, and everything that must follow. Each is played in one JVM on a virtual clock, by the code that
/// runs live.
@NullMarked
package dev.safar.local.rehearsal;

import org.jspecify.annotations.NullMarked;
