/// The whole system on this machine's clock: functions, state machines and the sweep, each at work by itself until it is closed. Takes a store, editions of
/// journeys, a clock and a carrier; hands on what left the house.
@NullMarked
package dev.safar.local.live;

import org.jspecify.annotations.NullMarked;
