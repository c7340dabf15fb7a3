/// The protocol, told from outside: facts and instants go in, letters and rows come out.
@NullMarked
package dev.safar.flow;

import org.jspecify.annotations.NullMarked;
