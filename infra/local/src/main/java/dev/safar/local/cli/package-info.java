/// The commands, one class each: options in, words or JSON out. Takes what was typed; hands it to the rooms of this module and prints what comes back.
@NullMarked
package dev.safar.local.cli;

import org.jspecify.annotations.NullMarked;
