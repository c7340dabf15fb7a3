/// The rules of the house as tests: what the compiler cannot refuse is refused here.
@NullMarked
package dev.safar.house;

import org.jspecify.annotations.NullMarked;
