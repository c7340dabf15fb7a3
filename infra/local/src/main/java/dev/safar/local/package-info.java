/// The command line's way in. It takes what a person types and hands it to the command of that name; each room below does one part of the work.
@NullMarked
package dev.safar.local;

import org.jspecify.annotations.NullMarked;
