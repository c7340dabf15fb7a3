@NullMarked
package dev.safar.journey;

import org.jspecify.annotations.NullMarked;
