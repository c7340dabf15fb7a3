/// The local page: what happens, members, the outbox, what needs attention, the clock and the journeys, for whoever sits at this machine. Takes lines of the log
/// and rows of the outbox; hands on routes. The files it is made of lie beside this package among the resources, and load nothing from elsewhere.
@NullMarked
package dev.safar.local.page;

import org.jspecify.annotations.NullMarked;
