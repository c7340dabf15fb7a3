/// A shop's orders, run through the whole system on a virtual clock. Takes a file of orders; hands on numbers.
@NullMarked
package dev.safar.local.replay;

import org.jspecify.annotations.NullMarked;
