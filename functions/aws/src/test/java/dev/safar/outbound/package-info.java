@NullMarked
package dev.safar.outbound;

import org.jspecify.annotations.NullMarked;
