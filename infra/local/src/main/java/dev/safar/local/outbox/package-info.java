/// What left the house, how it is kept and how it is shown. Takes letters and errands from the flow; hands them to whoever listens (a file, a terminal, the
/// people of a synthetic world), or keeps them in the file of the store.
@NullMarked
package dev.safar.local.outbox;

import org.jspecify.annotations.NullMarked;
