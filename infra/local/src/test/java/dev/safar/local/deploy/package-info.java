/// Tests of what commands print.
@NullMarked
package dev.safar.local.deploy;

import org.jspecify.annotations.NullMarked;
