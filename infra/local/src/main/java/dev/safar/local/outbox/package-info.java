/// What left the house, and how it is shown. Takes letters and errands from the flow; hands them to whoever listens: a file, a terminal, the
/// people of a synthetic world.
@NullMarked
package dev.safar.local.outbox;

import org.jspecify.annotations.NullMarked;
