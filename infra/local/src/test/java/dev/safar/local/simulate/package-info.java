/// Tests of simulations: counted again by other means, and compared with what was assumed.
@NullMarked
package dev.safar.local.simulate;

import org.jspecify.annotations.NullMarked;
