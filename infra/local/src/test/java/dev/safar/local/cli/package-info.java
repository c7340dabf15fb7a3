/// Tests of what commands print.
@NullMarked
package dev.safar.local.cli;

import org.jspecify.annotations.NullMarked;
