/// Lengths of time in marketing's words. Takes texts from journeys and from the command line; hands on exact durations, and says them back.
@NullMarked
package dev.safar.language.duration;

import org.jspecify.annotations.NullMarked;
