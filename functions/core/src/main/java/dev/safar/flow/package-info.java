/// What is done with a fact, a segment's step and a due instant: read, decide by the rules, write in one go. Takes the store and the channels as
/// ports and every instant as an argument; hands back what must be started, and never starts it.
@NullMarked
package dev.safar.flow;

import org.jspecify.annotations.NullMarked;
