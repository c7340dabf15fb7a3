@NullMarked
package dev.safar.loyalty;

import org.jspecify.annotations.NullMarked;
