/// Tests of the server of one machine, through its port.
@NullMarked
package dev.safar.local.serve;

import org.jspecify.annotations.NullMarked;
