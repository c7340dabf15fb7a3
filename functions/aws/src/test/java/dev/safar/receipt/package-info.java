@NullMarked
package dev.safar.receipt;

import org.jspecify.annotations.NullMarked;
